package io.zitadeltestkit.internal.provision;

import io.zitadeltestkit.client.ZitadelClient;
import io.zitadeltestkit.client.error.NotFoundException;
import io.zitadeltestkit.client.organization.Organization;
import io.zitadeltestkit.client.organization.OrganizationFilter;
import io.zitadeltestkit.client.organization.OrganizationQuery;
import io.zitadeltestkit.client.search.TextMatch;
import io.zitadeltestkit.client.user.User;
import io.zitadeltestkit.client.user.UserFilter;
import io.zitadeltestkit.client.user.UserQuery;
import io.zitadeltestkit.internal.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Finds and removes the leftovers of killed runs on a server. */
public final class Sweep {
  private final ZitadelClient owner;
  private final Instant before;

  /**
   * A sweep.
   *
   * @param owner a client that may delete organizations and users
   * @param olderThan the minimum age; younger ones may belong to a running test
   */
  public Sweep(ZitadelClient owner, Duration olderThan) {
    this.owner = owner;
    this.before = Clock.systemUTC().instant().minus(olderThan);
  }

  /**
   * Finds all leftovers.
   *
   * @return one line for each, organizations first
   */
  public List<String> find() {
    List<String> found = new ArrayList<>();
    organizations().forEach(org -> found.add("organization " + org.name() + " (" + org.id() + ")"));
    users().forEach(user -> found.add("user " + user.username() + " (" + user.id() + ")"));
    return found;
  }

  /**
   * Removes all leftovers.
   *
   * @return the number of organizations and users that were removed
   */
  public int remove() {
    int removed = 0;
    List<String> gone = new ArrayList<>();
    for (Organization organization : organizations()) {
      removed += count(() -> owner.organizations().delete(organization.id()));
      gone.add(organization.id());
    }
    for (User user : users()) {
      // Lists lag: they may still have users that were just removed with their organization.
      if (!gone.contains(user.organizationId())) {
        removed += count(() -> owner.users().delete(user.id()));
      }
    }
    return removed;
  }

  /** Another sweep may have been first. */
  private static int count(Runnable removal) {
    try {
      removal.run();
      return 1;
    } catch (NotFoundException e) {
      return 0;
    }
  }

  private List<Organization> organizations() {
    OrganizationFilter byPrefix = OrganizationFilter.name(Names.PREFIX, TextMatch.STARTS_WITH);
    return owner.organizations().listAll(OrganizationQuery.all().where(byPrefix)).stream()
        .filter(organization -> isOld(organization.name()))
        .toList();
  }

  private List<User> users() {
    UserFilter byPrefix = UserFilter.username(Names.PREFIX, TextMatch.STARTS_WITH);
    return owner.users().listAll(UserQuery.all().where(byPrefix)).stream()
        .filter(user -> isOld(user.username()))
        .toList();
  }

  private boolean isOld(String name) {
    return Names.madeAt(name).filter(made -> made.isBefore(before)).isPresent();
  }
}
