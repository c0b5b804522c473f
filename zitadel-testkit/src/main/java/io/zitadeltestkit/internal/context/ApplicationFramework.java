package io.zitadeltestkit.internal.context;

import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * Runs tests in application contexts that several classes may share. Found by {@link
 * java.util.ServiceLoader}, so that the extension needs to know no framework.
 */
public interface ApplicationFramework {
  /**
   * Tells whether the tests of a class run in a context.
   *
   * @param testClass the class
   * @return whether
   */
  boolean runs(Class<?> testClass);

  /**
   * Names where people come back to after they have signed in.
   *
   * @param application the name of an application in the test
   * @return redirect URIs, to be added to those that the test declares
   */
  List<String> redirectUris(String application);

  /**
   * Tells whether the framework resolves a parameter, so that the extension has to leave it to it.
   *
   * @param parameter the parameter
   * @param context the test
   * @return whether
   */
  boolean claims(ParameterContext parameter, ExtensionContext context);
}
