package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.backend.RunningZitadel;
import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.AdministratorResource;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.PermissionDeniedException;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.organization.OrganizationFilter;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.user.NewMachine;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import io.zitadeltestkit.internal.UncertainCreation;
import io.zitadeltestkit.internal.Visibility;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Creates organizations and service users on a running Zitadel, through the public client, in the
 * same way on every backend. Where lists lag behind writes, as on a real server, it waits until
 * everything is listed and the service user's token works.
 */
public final class Provisioner {
  private final RunningZitadel server;
  private final Duration tokenLifetime;
  private final Consumer<String> announcements;

  /**
   * For a server.
   *
   * @param server the server
   * @param tokenLifetime how long a personal access token lives before it is replaced
   * @param announcements receives a line if the credentials allow less than is needed
   */
  public Provisioner(
      RunningZitadel server, Duration tokenLifetime, Consumer<String> announcements) {
    this.server = server;
    this.tokenLifetime = tokenLifetime;
    this.announcements = announcements;
  }

  /**
   * Creates an organization with a service user in it. If the credentials for an external server
   * may not create organizations, it uses their own organization; if they may not create users,
   * tests share the credentials.
   *
   * @param owner a client with the owner's credentials; the caller closes it
   * @param label the class or method
   * @param roles the manager roles of the service user
   * @return the organization and its service user
   */
  public Provisioned provision(ZitadelClient owner, String label, List<ManagerRole> roles) {
    String name = Names.of(label, server.clock().instant());
    String organizationId;
    try {
      organizationId = organizations(owner).create(name);
    } catch (PermissionDeniedException e) {
      if (!server.isShared()) {
        throw e;
      }
      return provisionInOwnOrganization(owner, label, roles);
    }
    try {
      whereListsLag(() -> owner.organizations().awaitListed(organizationId, Visibility.DEADLINE));
      ServiceUser user = addServiceUser(owner, organizationId, label, roles);
      return new Provisioned(this, owner, organizationId, name, true, user);
    } catch (RuntimeException e) {
      CleanUp.removeAfterFailure(
          e, "the organization " + name, () -> owner.organizations().delete(organizationId));
      throw e;
    }
  }

  private static UncertainCreation organizations(ZitadelClient owner) {
    return new UncertainCreation(
        "organization",
        name -> owner.organizations().create(name).id(),
        name -> organizationNamed(owner, name));
  }

  static Optional<String> organizationNamed(ZitadelClient owner, String name) {
    return owner
        .organizations()
        .list(OrganizationQuery.all().where(OrganizationFilter.name(name)))
        .items()
        .stream()
        .map(Organization::id)
        .findFirst();
  }

  private static UncertainCreation serviceUsers(ZitadelClient owner, String organizationId) {
    return new UncertainCreation(
        "user",
        name -> owner.users().create(NewMachine.named(name).username(name).in(organizationId)).id(),
        name ->
            owner.users().list(UserQuery.all().where(UserFilter.username(name))).items().stream()
                .map(User::id)
                .findFirst());
  }

  private Provisioned provisionInOwnOrganization(
      ZitadelClient owner, String label, List<ManagerRole> roles) {
    var self = owner.me();
    String organizationId = self.organizationId();
    announcements.accept(
        "The given credentials ("
            + self.username()
            + ") may not create organizations on "
            + server.baseUrl()
            + ": the tests share that user's own organization "
            + organizationId
            + ". To get an organization for each class, give them the role IAM_ORG_MANAGER.");
    try {
      ServiceUser user = addServiceUser(owner, organizationId, label, roles);
      return new Provisioned(this, owner, organizationId, organizationId, false, user);
    } catch (PermissionDeniedException e) {
      announcements.accept(
          "They may not create users or give them roles either: the tests share the given"
              + " credentials and their roles. To get a service user with short-lived tokens, give"
              + " them the role ORG_OWNER of that organization.");
      ServiceUser shared =
          new ServiceUser(
              self.id(),
              self.username(),
              List.of(),
              server.ownerClientBuilder().build(),
              owner,
              null);
      return new Provisioned(this, owner, organizationId, organizationId, false, shared);
    }
  }

  boolean serverHasEnded() {
    return server.ended().isPresent();
  }

  /**
   * {@return whether the tokens of an organization's users are refused as soon as it is deleted}
   * Where lists lag, they may be good for another moment.
   */
  boolean tokensEndWithOrganization() {
    return !server.listsLag();
  }

  ServiceUser addServiceUser(ZitadelClient owner, String organizationId, List<ManagerRole> roles) {
    String label = roles.isEmpty() ? "without-role" : roles.get(0).name();
    return addServiceUser(owner, organizationId, label, roles);
  }

  private ServiceUser addServiceUser(
      ZitadelClient owner, String organizationId, String label, List<ManagerRole> roles) {
    String name = Names.of(label, server.clock().instant());
    String userId = serviceUsers(owner, organizationId).create(name);
    try {
      grant(owner, userId, organizationId, roles);
      whereListsLag(() -> owner.users().awaitListed(userId, Visibility.DEADLINE));
      ServiceUser user = adopt(owner, userId, name, roles);
      whereListsLag(() -> user.client().users().get(userId));
      return user;
    } catch (RuntimeException e) {
      CleanUp.removeAfterFailure(e, "the user " + name, () -> owner.users().delete(userId));
      throw e;
    }
  }

  /** {@return a service user that exists already, with tokens of its own} */
  ServiceUser adopt(ZitadelClient owner, String userId, String name, List<ManagerRole> roles) {
    CurrentToken token = new CurrentToken(owner, userId, tokenLifetime, server.clock());
    ZitadelClient client =
        server.clientBuilder().authenticator(token).clock(server.clock()).build();
    return new ServiceUser(userId, name, roles, client, owner, token);
  }

  /** Grants a user its roles on a further organization. */
  void grantIn(ZitadelClient owner, ServiceUser user, String organizationId) {
    List<ManagerRole> ofOrganization = ofOrganizations(user.roles());
    if (!ofOrganization.isEmpty()) {
      grant(owner, user.id(), AdministratorResource.organization(organizationId), ofOrganization);
    }
  }

  private static List<ManagerRole> ofOrganizations(List<ManagerRole> roles) {
    return roles.stream().filter(role -> !role.name().startsWith("IAM_")).toList();
  }

  /** Roles of the instance begin with IAM_; the others are granted on the organization. */
  private void grant(
      ZitadelClient owner, String userId, String organizationId, List<ManagerRole> roles) {
    List<ManagerRole> ofInstance =
        roles.stream().filter(role -> role.name().startsWith("IAM_")).toList();
    List<ManagerRole> ofOrganization = ofOrganizations(roles);
    if (!ofInstance.isEmpty()) {
      grant(owner, userId, AdministratorResource.instance(), ofInstance);
    }
    if (!ofOrganization.isEmpty()) {
      grant(owner, userId, AdministratorResource.organization(organizationId), ofOrganization);
    }
  }

  private void grant(
      ZitadelClient owner, String userId, AdministratorResource resource, List<ManagerRole> roles) {
    owner.administrators().create(userId, resource, roles);
    whereListsLag(() -> owner.administrators().awaitListed(userId, resource, Visibility.DEADLINE));
  }

  private void whereListsLag(Runnable wait) {
    if (server.listsLag()) {
      wait.run();
    }
  }
}
