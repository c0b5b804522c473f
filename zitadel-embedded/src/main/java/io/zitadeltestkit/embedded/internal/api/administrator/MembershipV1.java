package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.PagesV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.proto.ProtoName;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.validation.Length;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code zitadel.user.v1.Membership}: a user's roles on an entity.
 *
 * @param userId the user
 * @param details when the roles were given and changed, and by which organization
 * @param roles the roles
 * @param displayName the name of the entity
 * @param iam set for the instance
 * @param orgId set for an organization
 * @param projectId set for a project
 * @param projectGrantId set for a granted project
 */
public record MembershipV1(
    String userId,
    DetailsV1 details,
    List<String> roles,
    String displayName,
    @Nullable Boolean iam,
    @Nullable String orgId,
    @Nullable String projectId,
    @Nullable String projectGrantId) {
  /** In the real server's order. */
  /**
   * A filter of memberships.
   *
   * @param orgQuery those on an organization
   * @param projectQuery those on a project
   * @param projectGrantQuery those on a granted project
   * @param iamQuery those on the instance
   */
  @ProtoName("MembershipQuery")
  @OneOf(value = "Query", required = true)
  public record Query(
      @Nullable MembershipOrgQuery orgQuery,
      @Nullable MembershipProjectQuery projectQuery,
      @Nullable MembershipProjectGrantQuery projectGrantQuery,
      @Nullable MembershipIAMQuery iamQuery) {
    boolean matches(Membership membership) {
      return (orgQuery == null || isOn(membership, Scope.ORGANIZATION, orgQuery.orgId()))
          && (projectQuery == null || isOn(membership, Scope.PROJECT, projectQuery.projectId()))
          && (projectGrantQuery == null
              || isOn(membership, Scope.PROJECT_GRANT, projectGrantQuery.projectGrantId()))
          && (iamQuery == null || membership.scope() == Scope.INSTANCE);
    }

    private static boolean isOn(Membership membership, Scope scope, String objectId) {
      return membership.scope() == scope && membership.objectId().equals(objectId);
    }
  }

  /**
   * By an organization.
   *
   * @param orgId its id
   */
  @ProtoName("MembershipOrgQuery")
  public record MembershipOrgQuery(@Length(max = 200) String orgId) {}

  /**
   * By a project.
   *
   * @param projectId its id
   */
  @ProtoName("MembershipProjectQuery")
  public record MembershipProjectQuery(@Length(max = 200) String projectId) {}

  /**
   * By a granted project.
   *
   * @param projectGrantId the grant's id
   */
  @ProtoName("MembershipProjectGrantQuery")
  public record MembershipProjectGrantQuery(@Length(max = 200) String projectGrantId) {}

  /**
   * By the instance.
   *
   * @param iam ignored
   */
  @ProtoName("MembershipIAMQuery")
  public record MembershipIAMQuery(boolean iam) {}

  /**
   * A page of memberships.
   *
   * @param details how many there are
   * @param result the memberships
   */
  public record ListResponse(ListDetailsV1 details, List<MembershipV1> result) {}

  /** Makes a page of a user's memberships. */
  public static ListResponse list(
      Call call,
      String userId,
      Predicate<Membership> condition,
      List<Query> queries,
      @Nullable Paging paging) {
    State state = call.listed();
    Stream<Membership> all =
        state.lookup(Membership.TABLE, Membership.BY_USER, userId).sorted(Membership.OF_A_USER);
    Listing<Membership> page =
        PagesV1.asTheyStand(
            all,
            condition.and(
                membership -> queries.stream().allMatch(query -> query.matches(membership))),
            paging);
    return new ListResponse(
        ListDetailsV1.of(call, page), page.map(it -> MembershipV1.of(state, it)).items());
  }

  private static MembershipV1 of(State state, Membership membership) {
    Scope scope = membership.scope();
    String object = membership.objectId();
    return new MembershipV1(
        membership.userId(),
        DetailsV1.of(membership.stamp(), membership.resourceOwner()),
        membership.roles(),
        nameOf(state, membership),
        scope == Scope.INSTANCE ? true : null,
        scope == Scope.ORGANIZATION ? object : null,
        scope == Scope.PROJECT ? object : null,
        scope == Scope.PROJECT_GRANT ? object : null);
  }

  private static String nameOf(State state, Membership membership) {
    return switch (membership.scope()) {
      case INSTANCE -> InstanceInfo.of(state).name();
      case ORGANIZATION ->
          state.find(Organization.TABLE, membership.objectId()).map(Organization::name).orElse("");
      case PROJECT, PROJECT_GRANT ->
          state.find(Project.TABLE, membership.projectId()).map(Project::name).orElse("");
    };
  }
}
