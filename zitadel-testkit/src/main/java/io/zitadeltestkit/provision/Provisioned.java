package io.zitadeltestkit.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.administrator.ManagerRole;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.error.ZitadelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was made for a test class, a test method or the whole run: an organisation and service users
 * in it. Closing it revokes the tokens and removes all that was made. Thread-safe.
 */
public final class Provisioned implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Provisioned.class);

  private final Provisioner provisioner;
  private final ZitadelClient owner;
  private final String organizationId;
  private final String organizationName;
  private final boolean organizationIsOurs;
  private final ServiceUser main;
  private final Map<List<ManagerRole>, ServiceUser> further = new ConcurrentHashMap<>();

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

  /**
   * Returns the id of the organisation.
   *
   * @return the id
   */
  public String organizationId() {
    return organizationId;
  }

  /**
   * Returns the name of the organisation.
   *
   * @return the name
   */
  public String organizationName() {
    return organizationName;
  }

  /**
   * Returns the service user that tests work with.
   *
   * @return the user
   */
  public ServiceUser serviceUser() {
    return main;
  }

  /**
   * Returns a service user with other roles in the same organisation; the same one for the same
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
   * Blacks the tokens out that were ever made for the users, for what is shown of a server's log.
   *
   * @param text what may have a token in it
   * @return the text without them
   */
  public String withoutTokens(String text) {
    String result = text;
    for (ServiceUser user : users()) {
      result = user.withoutTokens(result);
    }
    return result;
  }

  private List<ServiceUser> users() {
    List<ServiceUser> users = new ArrayList<>(further.values());
    users.add(main);
    return users;
  }

  /** Revokes the tokens and removes what was made; what fails is logged, and the rest goes on. */
  @Override
  public void close() {
    List<ServiceUser> users = users();
    if (provisioner.serverHasEnded()) {
      // It took everything with it.
      users.forEach(user -> user.client().close());
      return;
    }
    for (ServiceUser user : users) {
      attempt("revoke the tokens of " + user.name(), user::close);
    }
    if (organizationIsOurs) {
      attempt(
          "delete the organisation " + organizationName,
          () -> owner.organizations().delete(organizationId));
    } else {
      users.stream()
          .filter(user -> Names.madeAt(user.name()).isPresent())
          .forEach(
              user ->
                  attempt("delete the user " + user.name(), () -> owner.users().delete(user.id())));
    }
  }

  private static void attempt(String what, Runnable action) {
    try {
      action.run();
    } catch (NotFoundException e) {
      LOG.debug("Nothing to do to {}: it is gone already.", what);
    } catch (ZitadelException e) {
      LOG.warn(
          "Could not {}. The command \"sweep\" of zitadel-testkit removes what is left behind. {}",
          what,
          e.getMessage());
    }
  }

  @Override
  public String toString() {
    return "Provisioned[" + organizationName + ", " + organizationId + "]";
  }
}
