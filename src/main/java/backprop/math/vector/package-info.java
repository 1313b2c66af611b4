/**
 * The same arithmetic with the processor's vector instructions, through the Vector API. The only package that knows its module; it is
 * looked for at start-up and done without where the module or the instructions are missing.
 */
package backprop.math.vector;
