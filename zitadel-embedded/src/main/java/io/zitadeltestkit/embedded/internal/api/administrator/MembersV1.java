package io.zitadeltestkit.embedded.internal.api.administrator;

import io.zitadeltestkit.embedded.internal.access.Roles;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.membership.Membership.Scope;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the administrators of an entity, and the roles. */
public final class MembersV1 {
  private MembersV1() {}

  /**
   * A page of administrators.
   *
   * @param details how many there are
   * @param result the administrators
   */
  public record ListResponse(ListDetailsV1 details, List<MemberV1> result) {}

  /** {@code zitadel.member.v1.MemberFieldColumnName}. */
  public enum SortingColumn {
    MEMBER_FIELD_NAME_UNSPECIFIED,
    MEMBER_FIELD_NAME_USER_ID,
    MEMBER_FIELD_NAME_CREATION_DATE,
    MEMBER_FIELD_NAME_CHANGE_DATE,
    MEMBER_FIELD_NAME_USER_RESOURCE_OWNER
  }

  /** Makes a page of the administrators of an entity. */
  public static ListResponse list(
      Call call,
      Scope scope,
      String objectId,
      List<MemberQueryV1> queries,
      @Nullable Paging paging) {
    return list(call, scope, objectId, any -> true, queries, paging);
  }

  /** The same, of those that match a condition. */
  public static ListResponse list(
      Call call,
      Scope scope,
      String objectId,
      Predicate<Membership> condition,
      List<MemberQueryV1> queries,
      @Nullable Paging paging) {
    return list(
        call,
        on(scope, objectId).and(condition),
        queries,
        paging,
        SortingColumn.MEMBER_FIELD_NAME_UNSPECIFIED);
  }

  /** All administrators of an entity, sorted. */
  public static ListResponse list(
      Call call,
      Scope scope,
      String objectId,
      List<MemberQueryV1> queries,
      @Nullable Paging paging,
      SortingColumn column) {
    return list(call, on(scope, objectId), queries, paging, column);
  }

  private static Predicate<Membership> on(Scope scope, String objectId) {
    return membership -> membership.scope() == scope && membership.objectId().equals(objectId);
  }

  private static ListResponse list(
      Call call,
      Predicate<Membership> condition,
      List<MemberQueryV1> queries,
      @Nullable Paging paging,
      SortingColumn column) {
    State state = call.listed();
    Stream<Membership> all = state.all(Membership.TABLE, condition);
    Predicate<Membership> filter =
        membership ->
            state
                .find(User.TABLE, membership.userId())
                .filter(user -> queries.stream().allMatch(query -> query.matches(user)))
                .isPresent();
    Listing<Membership> page =
        Listing.withoutMaximum(all, filter, order(state, column), Paging.along(column, paging));
    return new ListResponse(
        ListDetailsV1.of(call, page),
        page.items().stream()
            .flatMap(
                membership ->
                    state.find(User.TABLE, membership.userId()).stream()
                        .map(user -> MemberV1.of(state, membership, user)))
            .toList());
  }

  private static Comparator<Membership> order(State state, SortingColumn column) {
    return switch (column) {
      case MEMBER_FIELD_NAME_USER_ID -> Orders.byText(Membership::userId);
      case MEMBER_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      case MEMBER_FIELD_NAME_USER_RESOURCE_OWNER ->
          Orders.byText(
              membership ->
                  state.find(User.TABLE, membership.userId()).map(User::orgId).orElse(""));
      case MEMBER_FIELD_NAME_CREATION_DATE, MEMBER_FIELD_NAME_UNSPECIFIED -> Orders.byCreation();
    };
  }

  /** Returns the roles whose names match, in the order of the table. */
  public static List<String> roles(Predicate<String> condition) {
    return Roles.all().stream().filter(condition).toList();
  }
}
