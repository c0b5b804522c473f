package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.internal.CleanUp;
import io.zitadeltestkit.internal.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An organization and its service users, for a test class, a test method or the whole run. Closing
 * it revokes the tokens and removes everything. Thread-safe.
 */
public final class Provisioned implements AutoCloseable {
  private final Provisioner provisioner;
  private final ZitadelClient owner;
  private final String organizationId;
  private final String organizationName;
  private final boolean organizationIsOurs;
  private final ServiceUser main;
  private final Map<List<ManagerRole>, ServiceUser> further = new ConcurrentHashMap<>();
  private final List<ServiceUser> adopted = new CopyOnWriteArrayList<>();

  Provisioned(
      Provisioner provisioner,
      ZitadelClient owner,
      String organizationId,
      String organizationName,
      boolean organizationIsOurs,
      ServiceUser main) {
    this.provisioner = provisioner;
    this.owner = owner;
    this.organizationId = organizationId;
    this.organizationName = organizationName;
    this.organizationIsOurs = organizationIsOurs;
    this.main = main;
  }

  /** {@return the id of the organization} */
  public String organizationId() {
    return organizationId;
  }

  /** {@return the name of the organization} */
  public String organizationName() {
    return organizationName;
  }

  /** {@return the service user that tests work with} */
  public ServiceUser serviceUser() {
    return main;
  }

  /**
   * Returns a service user with other roles in the same organization; the same one for the same
   * roles.
   *
   * @param roles the manager roles
   * @return the user
   */
  public ServiceUser serviceUser(List<ManagerRole> roles) {
    return further.computeIfAbsent(
        List.copyOf(roles), wanted -> provisioner.addServiceUser(owner, organizationId, wanted));
  }

  /**
   * Adopts an existing service user; it gets tokens of its own, which closing it revokes.
   *
   * @param id the id
   * @param name the user name on the server
   * @param roles its manager roles
   * @return the user; the caller closes it
   */
  public ServiceUser adopt(String id, String name, List<ManagerRole> roles) {
    ServiceUser user = provisioner.adopt(owner, id, name, roles);
    adopted.add(user);
    return user;
  }

  /**
   * Lets the service users of two organizations work in both: that of an application context, which
   * outlives test classes, and that of a class.
   *
   * @param context the organization of the application context
   */
  public void joinWith(Provisioned context) {
    if (organizationIsOurs && !organizationId.equals(context.organizationId)) {
      provisioner.grantIn(owner, context.main, organizationId);
      provisioner.grantIn(owner, main, context.organizationId);
    }
  }

  /**
   * Redacts all tokens of the users, for the log of a server.
   *
   * @param text a text that may contain tokens
   * @return the text without tokens
   */
  public String withoutTokens(String text) {
    String result = text;
    for (ServiceUser user : users()) {
      result = user.withoutTokens(result);
    }
    for (ServiceUser user : adopted) {
      result = user.withoutTokens(result);
    }
    return result;
  }

  private List<ServiceUser> users() {
    List<ServiceUser> users = new ArrayList<>(further.values());
    users.add(main);
    return users;
  }

  /**
   * Revokes the tokens and removes everything; a failure is reported and does not stop the rest.
   */
  @Override
  public void close() {
    List<ServiceUser> users = users();
    if (provisioner.serverHasEnded()) {
      // Everything is removed with it.
      users.forEach(user -> user.client().close());
      return;
    }
    if (organizationIsOurs && provisioner.tokensEndWithOrganization()) {
      if (deleteOrganization()) {
        users.forEach(user -> user.client().close());
      } else {
        revokeTokens(users);
      }
      return;
    }
    revokeTokens(users);
    if (organizationIsOurs) {
      deleteOrganization();
    } else {
      users.stream()
          .filter(user -> Names.madeAt(user.name()).isPresent())
          .forEach(
              user ->
                  CleanUp.atEnd(
                      "delete the user " + user.name(), () -> owner.users().delete(user.id())));
    }
  }

  private static void revokeTokens(List<ServiceUser> users) {
    users.forEach(user -> CleanUp.atEnd("revoke the tokens of " + user.name(), user::close));
  }

  /** {@return whether it is deleted} */
  private boolean deleteOrganization() {
    return CleanUp.atEnd(
        "delete the organization " + organizationName,
        () -> owner.organizations().delete(organizationId));
  }

  @Override
  public String toString() {
    return "Provisioned[" + organizationName + ", " + organizationId + "]";
  }
}
