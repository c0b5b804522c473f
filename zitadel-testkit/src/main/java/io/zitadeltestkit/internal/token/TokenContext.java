package io.zitadeltestkit.internal.token;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.fixture.TestProject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The environment of a test, as tokens need it. */
public interface TokenContext {
  /** {@return the name of the backend, as in settings} */
  String backend();

  /** {@return a client of the instance owner} */
  ZitadelClient owner();

  /** {@return a client with the role IAM_LOGIN_CLIENT} */
  ZitadelClient loginClient();

  /** {@return the applications that were created for tokens} */
  TokenApplications applications();

  /**
   * Finds a project.
   *
   * @param name the name in the test
   * @return the project
   */
  Optional<TestProject> project(String name);

  /**
   * Returns the project name of an authorization, as the test declares it.
   *
   * @param authorization the authorization
   * @return the name in the test; that on the server if the test does not declare it
   */
  String projectName(Authorization authorization);

  /** {@return the server's clock} */
  Clock clock();

  /**
   * Runs an action while the server's clock shows another time.
   *
   * @param time the time
   * @param action what to do
   * @return why it was not run, as a sentence; empty if it was
   */
  Optional<String> at(Instant time, Runnable action);
}
