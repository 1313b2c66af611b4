package backprop.app;

import java.lang.reflect.Proxy;

/**
 * Hears Ctrl-C and SIGTERM while Java goes on as usual: in a shutdown hook, where one would hear them otherwise, AWT can no longer
 * load the fonts of the charts that are to be saved. The class for it is one that every JDK has but the compiler warns of.
 */
final class Signals {
    private Signals() {}

    /**
     * Calls the action when the signal comes, in a thread of its own. Where that is not possible the signal ends the program at
     * once, as it does without this.
     *
     * @param name without SIG, such as {@code INT}
     */
    static void on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object heard = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            action.run();
                        }
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), heard);
        } catch (ReflectiveOperationException | IllegalArgumentException notThere) {
            // The signal keeps its usual effect.
        }
    }
}
