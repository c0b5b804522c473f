package io.zitadeltestkit.embedded.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * The manager roles that a user has on an instance, an organisation, a project or a granted
 * project.
 *
 * @param id scope, object and user, from {@link #idOf}
 * @param userId the administrator
 * @param scope what kind of thing the roles were given on
 * @param objectId the id of that thing; that of the grant for a granted project
 * @param projectId the project, for a project or granted project; empty otherwise
 * @param resourceOwner the organisation that the thing belongs to, or the instance's id
 * @param roles the roles' keys
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record Membership(
    String id,
    String userId,
    Scope scope,
    String objectId,
    String projectId,
    String resourceOwner,
    List<String> roles,
    Stamp stamp)
    implements Entity, MembershipBuilder.With {
  /** Finds the memberships of a user. */
  public static final Table.Index<Membership> BY_USER =
      Table.Index.by("memberships.user", Membership::userId);

  /** The table. */
  public static final Table<Membership> TABLE =
      Table.of("memberships", Membership.class).with(BY_USER);

  /** What kind of thing a role was given on. */
  public enum Scope {
    /** The whole instance. */
    INSTANCE,
    /** An organisation. */
    ORGANIZATION,
    /** A project, in the organisation that owns it. */
    PROJECT,
    /** A project, in the organisation that it was granted to. */
    PROJECT_GRANT
  }

  /** Returns the id of the membership of a user on a thing. */
  public static String idOf(Scope scope, String objectId, String userId) {
    return scope + "/" + objectId + "/" + userId;
  }
}
