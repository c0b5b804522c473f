package io.zitadeltestkit.internal.context;

import io.zitadeltestkit.fixture.TestProject;
import java.util.List;
import java.util.Optional;

/** The values that an application is configured with. */
public interface ContextZitadel {
  /** {@return the URL of the server} */
  String host();

  /** {@return the issuer of its tokens} */
  String issuer();

  /** {@return the URL of the introspection endpoint} */
  String introspectionEndpoint();

  /**
   * {@return the current personal access token of the application's service user; empty if the
   * given credentials allow none}
   */
  Optional<String> token();

  /** {@return the declared projects, and those of the seed} */
  List<TestProject> projects();

  /** {@return the declared applications, and those of the seed} */
  List<ContextApplication> applications();
}
