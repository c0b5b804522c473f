package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.GetSessionRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.GetSessionResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.ListSessionsRequest;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.ListSessionsResponse;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SessionFieldName;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.Comparator;
import java.util.function.Predicate;

/** Reads sessions. */
final class SessionReads {
  private static final Comparator<Session> BY_CREATION =
      Comparator.comparing(session -> session.stamp().order());

  private SessionReads() {}

  static GetSessionResponse get(Call call, GetSessionRequest request) {
    State state = call.state();
    Session session =
        state
            .find(Session.TABLE, request.sessionId())
            .filter(found -> !found.unlisted())
            .orElseThrow(() -> Fault.notFound("QUERY-SFeaa", "Session does not exist"));
    String token = request.sessionToken();
    if (token == null) {
      SessionPermissions.requireRead(call, session);
    } else if (!session.hasToken(token)) {
      throw Fault.permissionDenied("QUERY-dsfr3", "Errors.PermissionDenied");
    }
    return new GetSessionResponse(SessionViews.of(state, session));
  }

  /** Sessions that the caller may not see are removed from the page after counting. */
  static ListSessionsResponse list(Call call, ListSessionsRequest request) {
    State state = call.listed();
    Predicate<Session> filter = session -> !session.unlisted();
    for (SearchQuery query : request.queries()) {
      filter = filter.and(SessionFilters.of(call, query));
    }
    Listing<Session> page =
        Listing.withoutMaximum(state.all(Session.TABLE), filter, BY_CREATION, paging(request));
    return new ListSessionsResponse(
        ListDetails.of(call, page),
        page.items().stream()
            .filter(session -> SessionPermissions.mayRead(call, session))
            .map(session -> SessionViews.of(state, session))
            .toList());
  }

  /** The direction only applies to a sort column: without one the order is that of creation. */
  private static Paging paging(ListSessionsRequest request) {
    Paging paging = request.query() == null ? Paging.DEFAULT : request.query();
    boolean sorted = request.sortingColumn() == SessionFieldName.SESSION_FIELD_NAME_CREATION_DATE;
    return new Paging(paging.offset(), paging.limit(), !sorted || paging.asc());
  }
}
