package io.zitadeltestkit.junit;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.authorization.Authorization;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.token.TokenApplications;
import io.zitadeltestkit.internal.token.TokenContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.commons.support.AnnotationSupport;

/** Connects tokens with the environment and the fixtures of a test. */
record TestTokens(Fixtures fixtures, ExtensionContext context) implements TokenContext {
  private static final List<ManagerRole> LOGIN_CLIENT = List.of(ManagerRole.of("IAM_LOGIN_CLIENT"));
  private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

  @Override
  public String backend() {
    return fixtures.environment().server().backend();
  }

  @Override
  public ZitadelClient owner() {
    return fixtures.environment().ownerClient();
  }

  @Override
  public ZitadelClient loginClient() {
    return fixtures.environment().helper(LOGIN_CLIENT).client();
  }

  @Override
  public TokenApplications applications() {
    return fixtures.environment().tokenApplications();
  }

  @Override
  public Optional<TestProject> project(String name) {
    return fixtures.project(name);
  }

  @Override
  public String projectName(Authorization authorization) {
    return fixtures.names().stream()
        .filter(
            name ->
                fixtures
                    .project(name)
                    .filter(project -> project.id().equals(authorization.projectId()))
                    .isPresent())
        .findFirst()
        .orElse(authorization.projectName());
  }

  @Override
  public Clock clock() {
    return fixtures.environment().clock();
  }

  @Override
  public Optional<String> at(Instant time, Runnable action) {
    if (isParallel()) {
      return Optional.of(
          fixtures.environment().hasOwnServer()
              ? "it would be issued while the server's clock is set back, and other methods of the"
                  + " class may run at the same time. Annotate it with JUnit's"
                  + " @Execution(ExecutionMode.SAME_THREAD), or use Lifecycle.PER_METHOD."
              : "it would be issued while the server's clock is set back, and other tests may use"
                  + " the server at the same time. Give the class one of its own:"
                  + " @ZitadelTest(server = Server.OWN).");
    }
    return fixtures.environment().at(time, action)
        ? Optional.empty()
        : Optional.of(
            "the clock of a Zitadel of the backend \"%s\" can't be moved, and its tokens live for hours. The backend \"embedded\" has expired tokens: @ZitadelTest(backend = Backend.EMBEDDED). The backend \"container\" has them by expiredAfterWaiting(), which takes more than a minute."
                .formatted(backend()));
  }

  private boolean isParallel() {
    if (fixtures.environment().hasOwnServer()) {
      return context.getTestMethod().isPresent()
          && context.getExecutionMode() == ExecutionMode.CONCURRENT
          && fixtures.environment().lifecycle() != Lifecycle.PER_METHOD;
    }
    return context.getConfigurationParameter(PARALLEL).filter(Boolean::parseBoolean).isPresent()
        && Stream.<Class<?>>iterate(
                context.getRequiredTestClass(), type -> type != null, Class::getEnclosingClass)
            .noneMatch(type -> AnnotationSupport.isAnnotated(type, Isolated.class));
  }
}
