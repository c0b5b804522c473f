package io.zitadeltestkit.internal.token;

import io.zitadeltestkit.fixture.TestProject;
import java.util.List;

/**
 * The properties of a token.
 *
 * @param projects its projects; the first one is that of the application
 * @param opaque whether it is opaque instead of a JWT
 * @param roles whether it has claims with roles
 */
public record TokenOptions(List<TestProject> projects, boolean opaque, boolean roles) {
  /**
   * Copies the projects.
   *
   * @param projects the projects that it is for
   * @param opaque whether it is opaque
   * @param roles whether it has claims with roles
   */
  public TokenOptions {
    projects = List.copyOf(projects);
  }
}
