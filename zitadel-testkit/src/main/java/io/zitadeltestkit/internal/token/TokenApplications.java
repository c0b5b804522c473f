package io.zitadeltestkit.internal.token;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.application.CreatedApplication;
import io.zitadeltestkit.client.application.NewApplication;
import io.zitadeltestkit.client.application.OidcAccessTokenType;
import io.zitadeltestkit.client.application.OidcOptions;
import io.zitadeltestkit.client.project.NewProject;
import io.zitadeltestkit.fixture.TestProject;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.internal.ProjectNames;
import io.zitadeltestkit.internal.Visibility;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The applications that people sign in to for their tokens, created when first needed. Closing
 * removes them. Thread-safe.
 */
public final class TokenApplications implements AutoCloseable {
  static final String REDIRECT_URI = "http://localhost/callback";
  private final ZitadelClient owner;
  private final Clock clock;
  private final String organizationId;
  private final Map<Key, String> clientIds = new ConcurrentHashMap<>();
  private final Map<String, TestProject> ownProjects = new ConcurrentHashMap<>();
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  private record Key(String projectId, boolean opaque, boolean roles) {}

  /**
   * For an organization.
   *
   * @param owner a client that may create projects; the caller closes it
   * @param clock the server's clock
   * @param organizationId the organization for projects of their own
   */
  public TokenApplications(ZitadelClient owner, Clock clock, String organizationId) {
    this.owner = owner;
    this.clock = clock;
    this.organizationId = organizationId;
  }

  /** {@return the lock of a service user} */
  Object lockOf(String userId) {
    return locks.computeIfAbsent(userId, id -> new Object());
  }

  /** {@return the client id of an application} */
  String clientId(TestProject project, boolean opaque, boolean roles) {
    return clientIds.computeIfAbsent(new Key(project.id(), opaque, roles), this::create);
  }

  private String create(Key key) {
    OidcOptions options =
        OidcOptions.userAgent(REDIRECT_URI)
            .developmentMode(true)
            .loginV2()
            .accessTokenType(key.opaque() ? OidcAccessTokenType.BEARER : OidcAccessTokenType.JWT)
            .accessTokenRoleAssertion(key.roles())
            .idTokenRoleAssertion(key.roles())
            .idTokenUserinfoAssertion(true);
    CreatedApplication created =
        owner
            .applications()
            .create(
                NewApplication.oidc(Names.of("tokens", clock.instant()), options)
                    .in(key.projectId()));
    owner.applications().awaitListed(created.clientId(), Visibility.DEADLINE);
    return created.clientId();
  }

  /**
   * Returns a project that no test declares, without roles.
   *
   * @param name a name for it
   * @return the project, the same one for the same name
   */
  public TestProject ownProject(String name) {
    return ownProjects.computeIfAbsent(name, this::createProject);
  }

  private TestProject createProject(String name) {
    String id =
        owner
            .projects()
            .create(NewProject.named(Names.of(name, clock.instant())).in(organizationId))
            .id();
    owner.projects().awaitListed(id, Visibility.DEADLINE);
    ProjectNames.add(id, name);
    return new TestProject(id, organizationId, name);
  }

  @Override
  public void close() {
    ownProjects
        .values()
        .forEach(
            project ->
                CleanUp.atEnd(
                    "delete the project " + project.name(),
                    () -> owner.projects().delete(project.id())));
  }
}
