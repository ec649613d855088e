package io.imageshare.ui.decode;

import java.awt.Graphics2D;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import com.github.weisj.jsvg.renderer.output.Output;

/**
 * Where a drawing is drawn, with patience that ends: small files can ask for more strokes than there is time. Whatever is to be drawn passes here, so it
 * can be given up between two strokes.
 */
final class PatientOutput {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private PatientOutput() {
	}

	/** @return throws {@link CancellationException} at the next stroke once it is cancelled or has taken too long */
	static Output on(Graphics2D graphics, BooleanSupplier cancelled) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		return around(Output.createForGraphics(graphics), () -> cancelled.getAsBoolean() || System.nanoTime() - deadline > 0);
	}

	private static Output around(Output output, BooleanSupplier ended) {
		return (Output) Proxy.newProxyInstance(Output.class.getClassLoader(), new Class<?>[] { Output.class }, (proxy, method, arguments) -> {
			if (ended.getAsBoolean()) {
				throw new CancellationException();
			}
			try {
				Object result = method.invoke(output, arguments);
				return result instanceof Output child ? around(child, ended) : result;
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		});
	}
}
