/** What a network is (specs) and the network itself: parameters, forward and backward passes. */
@NullMarked
package backprop.network;

import org.jspecify.annotations.NullMarked;
