package io.zitadeltestkit.provision;

import io.zitadeltestkit.backend.BackendKind;
import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.user.NewMachine;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes organisations and service users on a running Zitadel, through the public client, so that it
 * is the same on every backend. What it hands out is visible on the server: lists answer a moment
 * later than writes.
 */
public final class Provisioner {
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(15);

  private final RunningZitadel server;
  private final Duration tokenLifetime;
  private final Consumer<String> announcements;

  /**
   * For a server.
   *
   * @param server where
   * @param tokenLifetime how long a personal access token lives before it is replaced
   * @param announcements gets a line where credentials allow less than was asked for
   */
  public Provisioner(
      RunningZitadel server, Duration tokenLifetime, Consumer<String> announcements) {
    this.server = server;
    this.tokenLifetime = tokenLifetime;
    this.announcements = announcements;
  }

  /**
   * Makes an organisation with a service user in it. On somebody else's server, where the given
   * credentials may not make organisations, it works in their own; where they may not make users,
   * it shares them.
   *
   * @param owner a client with the owner's credentials; stays the caller's
   * @param label whom it is for, such as a test class
   * @param roles the manager roles of the service user
   * @return what was made
   */
  public Provisioned provision(ZitadelClient owner, String label, List<ManagerRole> roles) {
    String name = Names.of(label, server.clock().instant());
    String organizationId;
    try {
      organizationId = owner.organizations().create(name).id();
    } catch (PermissionDeniedException e) {
      if (server.backend() != BackendKind.EXTERNAL) {
        throw e;
      }
      return provisionInOwnOrganization(owner, label, roles);
    }
    try {
      owner.organizations().awaitListed(organizationId, VISIBLE_WITHIN);
      ServiceUser user = addServiceUser(owner, organizationId, label, roles);
      return new Provisioned(this, owner, organizationId, name, true, user);
    } catch (RuntimeException e) {
      owner.organizations().delete(organizationId);
      throw e;
    }
  }

  private Provisioned provisionInOwnOrganization(
      ZitadelClient owner, String label, List<ManagerRole> roles) {
    var self = owner.me();
    String organizationId = self.organizationId();
    announcements.accept(
        "The given credentials ("
            + self.username()
            + ") may not create organisations on "
            + server.baseUrl()
            + ": the tests share that user's own organisation "
            + organizationId
            + ". For an organisation of its own for each class give them the role IAM_ORG_MANAGER.");
    try {
      ServiceUser user = addServiceUser(owner, organizationId, label, roles);
      return new Provisioned(this, owner, organizationId, organizationId, false, user);
    } catch (PermissionDeniedException e) {
      announcements.accept(
          "They may not create users or give them roles either: the tests share the given credentials and their "
              + "roles. For a service user with short-lived tokens give them the role ORG_OWNER of that organisation.");
      ServiceUser shared =
          new ServiceUser(
              self.id(), self.username(), List.of(), server.ownerClientBuilder().build(), null);
      return new Provisioned(this, owner, organizationId, organizationId, false, shared);
    }
  }

  boolean serverHasEnded() {
    return server.ended().isPresent();
  }

  ServiceUser addServiceUser(ZitadelClient owner, String organizationId, List<ManagerRole> roles) {
    String label = roles.isEmpty() ? "without-role" : roles.get(0).name();
    return addServiceUser(owner, organizationId, label, roles);
  }

  private ServiceUser addServiceUser(
      ZitadelClient owner, String organizationId, String label, List<ManagerRole> roles) {
    String name = Names.of(label, server.clock().instant());
    String userId =
        owner.users().create(NewMachine.named(name).username(name).in(organizationId)).id();
    try {
      grant(owner, userId, organizationId, roles);
      owner.users().awaitListed(userId, VISIBLE_WITHIN);
      CurrentToken token = new CurrentToken(owner, userId, tokenLifetime, server.clock());
      ZitadelClient client =
          server.clientBuilder().authenticator(token).clock(server.clock()).build();
      client.users().get(userId);
      return new ServiceUser(userId, name, roles, client, token);
    } catch (RuntimeException e) {
      owner.users().delete(userId);
      throw e;
    }
  }

  /** Roles of the instance begin with IAM_; the others are given on the organisation. */
  private static void grant(
      ZitadelClient owner, String userId, String organizationId, List<ManagerRole> roles) {
    List<ManagerRole> ofInstance =
        roles.stream().filter(role -> role.name().startsWith("IAM_")).toList();
    List<ManagerRole> ofOrganization =
        roles.stream().filter(role -> !role.name().startsWith("IAM_")).toList();
    if (!ofInstance.isEmpty()) {
      grant(owner, userId, AdministratorResource.instance(), ofInstance);
    }
    if (!ofOrganization.isEmpty()) {
      grant(owner, userId, AdministratorResource.organization(organizationId), ofOrganization);
    }
  }

  private static void grant(
      ZitadelClient owner, String userId, AdministratorResource resource, List<ManagerRole> roles) {
    owner.administrators().create(userId, resource, roles);
    owner.administrators().awaitListed(userId, resource, VISIBLE_WITHIN);
  }
}
