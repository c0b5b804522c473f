package io.zitadeltestkit.internal.context;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * Runs tests in application contexts that several classes may share. Found by {@link
 * java.util.ServiceLoader}, so that the extension depends on no framework.
 */
public interface ApplicationFramework {
  /**
   * Tells whether the tests of a class run in a context.
   *
   * @param testClass the class
   * @return whether they do
   */
  boolean runs(Class<?> testClass);

  /**
   * Returns the redirect URIs after a sign-in.
   *
   * @param application the name of an application in the test
   * @return redirect URIs, to be added to those that the test declares
   */
  List<String> redirectUris(String application);

  /**
   * Tells whether the framework resolves a parameter, so that the extension must not.
   *
   * @param parameter the parameter
   * @param context the test
   * @return whether it does
   */
  boolean claims(ParameterContext parameter, ExtensionContext context);
}
