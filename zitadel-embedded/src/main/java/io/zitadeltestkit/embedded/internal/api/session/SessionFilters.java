package io.zitadeltestkit.embedded.internal.api.session;

import io.zitadeltestkit.embedded.internal.api.message.TimestampQueryMethod;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreationDateQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.CreatorQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.ExpirationDateQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.IDsQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.SearchQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.UserAgentQuery;
import io.zitadeltestkit.embedded.internal.api.session.SessionMessages.UserIDQuery;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The queries of a list of sessions. */
final class SessionFilters {
  private SessionFilters() {}

  /** Returns a condition; an empty user or user agent in a query means the caller's. */
  static Predicate<Session> of(Call call, SearchQuery query) {
    IDsQuery ids = query.idsQuery();
    if (ids != null) {
      Set<String> wanted = Set.copyOf(ids.ids());
      return session -> wanted.contains(session.id());
    }
    UserIDQuery user = query.userIdQuery();
    if (user != null) {
      return session -> session.userId().equals(user.id()) && !session.userId().isEmpty();
    }
    CreationDateQuery created = query.creationDateQuery();
    if (created != null) {
      Instant wanted = orEpoch(created.creationDate());
      return session -> created.method().matches(session.stamp().createdAt(), wanted);
    }
    CreatorQuery creator = query.creatorQuery();
    if (creator != null) {
      String wanted = wanted(creator.id(), call.caller().userId(), "GRPC-x8n24uh");
      return session -> session.creatorId().equals(wanted);
    }
    UserAgentQuery userAgent = query.userAgentQuery();
    if (userAgent != null) {
      String wanted = wanted(userAgent.fingerprintId(), call.caller().agentId(), "GRPC-x8n23uh");
      return session -> session.fingerprintId().equals(wanted);
    }
    ExpirationDateQuery expires = query.expirationDateQuery();
    if (expires != null) {
      return expiration(expires.method(), orEpoch(expires.expirationDate()));
    }
    throw Fault.invalidArgument("GRPC-Sfefs", "List.Query.Invalid");
  }

  /** A session without expiry counts as expiring after any date. */
  private static Predicate<Session> expiration(TimestampQueryMethod method, Instant wanted) {
    boolean orNever =
        method == TimestampQueryMethod.TIMESTAMP_QUERY_METHOD_GREATER
            || method == TimestampQueryMethod.TIMESTAMP_QUERY_METHOD_GREATER_OR_EQUALS;
    return session -> {
      Instant expiresAt = session.expiresAt();
      return expiresAt == null ? orNever : method.matches(expiresAt, wanted);
    };
  }

  private static String wanted(@Nullable String given, String ofCaller, String errorId) {
    String wanted = given == null ? ofCaller : given;
    if (wanted.isEmpty()) {
      throw Fault.invalidArgument(errorId, "List.Query.Invalid");
    }
    return wanted;
  }

  private static Instant orEpoch(@Nullable Instant instant) {
    return instant == null ? Instant.EPOCH : instant;
  }
}
