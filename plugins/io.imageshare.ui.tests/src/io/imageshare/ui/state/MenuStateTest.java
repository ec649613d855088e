package io.imageshare.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;

import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the menus of the view make of the state of the server. */
class MenuStateTest {

	@ParameterizedTest
	@CsvSource({ "stopped, false", "starting, true", "running, true", "failed, false" })
	void theMenuOffersToStopWhatStartsOrRunsAndToStartWhatDoesNot(String state, boolean offersStop) throws Exception {
		EvaluationContext context = new EvaluationContext(null, new Object());
		context.addVariable("io.imageshare.ui.server", state);

		assertEquals(EvaluationResult.valueOf(offersStop), visibleWhen("io.imageshare.ui.stop").evaluate(context));
		assertEquals(EvaluationResult.valueOf(!offersStop), visibleWhen("io.imageshare.ui.start").evaluate(context));
	}

	private static Expression visibleWhen(String command) throws Exception {
		IConfigurationElement item = Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.menus"))
				.filter(menu -> "menu:io.imageshare.ui.view".equals(menu.getAttribute("locationURI"))).flatMap(menu -> Stream.of(menu.getChildren("command")))
				.filter(child -> command.equals(child.getAttribute("commandId"))).findFirst().orElseThrow();
		return ExpressionConverter.getDefault().perform(item.getChildren("visibleWhen")[0].getChildren()[0]);
	}
}
