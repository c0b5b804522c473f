package io.zitadeltestkit.client.session;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Finding;
import io.zitadeltestkit.client.internal.rpc.Listing;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.rpc.Wire;
import io.zitadeltestkit.client.internal.text.Check;
import io.zitadeltestkit.client.metadata.MetadataValue;
import io.zitadeltestkit.client.search.Page;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions: signing people in without a browser. The caller needs the role IAM_LOGIN_CLIENT, or one
 * that manages users.
 *
 * <p>Every method refuses null and blank ids with an {@link IllegalArgumentException} before
 * anything is sent, and throws what all calls throw: {@code NotFoundException} for an unknown
 * session or user, {@code InvalidArgumentException} for a wrong password or code, and the other
 * {@code ZitadelException}s. Thread-safe.
 */
public final class SessionService {
  private static final String SERVICE = "zitadel.session.v2.SessionService/";

  private final Rpc rpc;
  private final Listing<SessionFilter, Session> sessions;

  SessionService(Rpc rpc) {
    this.rpc = rpc;
    this.sessions =
        new Listing<>(
            rpc,
            SERVICE + "ListSessions",
            Listing.Style.QUERIES,
            Wire.sorts("SESSION_FIELD_NAME_"),
            SessionFilter::fields,
            "sessions",
            SessionService::session);
  }

  /**
   * Creates a session. If one of its checks fails, no session is created.
   *
   * @param session user and checks
   * @return id and token
   */
  public CreatedSession create(NewSession session) {
    Answer answer =
        Answer.to(rpc, SERVICE + "CreateSession", Check.given(session, "session").request());
    return new CreatedSession(
        answer.required("sessionId"),
        answer.required("sessionToken"),
        answer.object("details").instant("changeDate"));
  }

  /**
   * Changes a session, usually by a further check. Its previous token stops working.
   *
   * @param sessionId the id
   * @param change the checks and changes
   * @return the new token
   */
  public SessionToken update(String sessionId, SessionChange change) {
    Fields request =
        Check.given(change, "change")
            .request()
            .with("sessionId", Check.text(sessionId, "sessionId"));
    return new SessionToken(
        Answer.to(rpc, SERVICE + "SetSession", request).required("sessionToken"));
  }

  /**
   * Reads a session that the caller created or may see.
   *
   * @param sessionId the id
   * @return the session as it was last written
   */
  public Session get(String sessionId) {
    return read(owner(sessionId));
  }

  /**
   * Reads a session by its token.
   *
   * @param sessionId the id
   * @param token the token from the last change
   * @return the session as it was last written
   */
  public Session get(String sessionId, String token) {
    return read(owner(sessionId).with("sessionToken", Check.text(token, "token")));
  }

  private Session read(Fields request) {
    return session(Answer.to(rpc, SERVICE + "GetSession", request).object("session"));
  }

  /**
   * Finds a session.
   *
   * @param sessionId the id
   * @return the session; empty if there is none, or the caller may not see it
   */
  public Optional<Session> find(String sessionId) {
    return Finding.optional(() -> get(sessionId));
  }

  /**
   * Lists a page of sessions. Sessions the caller may not see are left out.
   *
   * @param query filter and page
   * @return the page
   */
  public Page<Session> list(SessionQuery query) {
    return sessions.page(query);
  }

  /**
   * Streams all pages of sessions, requesting each when it is needed.
   *
   * @param query filter; its limit is the page size
   * @return the sessions
   */
  public Stream<Session> stream(SessionQuery query) {
    return sessions.stream(Fields.empty(), query);
  }

  /**
   * Lists the sessions of all pages.
   *
   * @param query filter; its limit is the page size
   * @return the sessions
   */
  public List<Session> listAll(SessionQuery query) {
    return stream(query).toList();
  }

  /**
   * Deletes a session that the caller created or may delete.
   *
   * @param sessionId the id
   */
  public void delete(String sessionId) {
    Answer.to(rpc, SERVICE + "DeleteSession", owner(sessionId));
  }

  /**
   * Deletes a session by its token.
   *
   * @param sessionId the id
   * @param token the token from the last change
   */
  public void delete(String sessionId, String token) {
    Answer.to(
        rpc,
        SERVICE + "DeleteSession",
        owner(sessionId).with("sessionToken", Check.text(token, "token")));
  }

  private static Fields owner(String sessionId) {
    return Fields.of("sessionId", Check.text(sessionId, "sessionId"));
  }

  private static Session session(Answer session) {
    Answer factors = session.object("factors");
    return new Session(
        session.required("id"),
        factors.has("user") ? user(factors.object("user")) : null,
        new SessionFactors(
            verified(factors, "password"),
            verified(factors, "webAuthN"),
            verified(factors, "intent"),
            verified(factors, "totp"),
            verified(factors, "otpSms"),
            verified(factors, "otpEmail")),
        metadata(session),
        session.has("userAgent") ? userAgent(session.object("userAgent")) : null,
        session.instant("creationDate"),
        session.instant("changeDate"),
        session.optionalInstant("expirationDate"),
        session.number("sequence"));
  }

  private static SessionUser user(Answer user) {
    return new SessionUser(
        user.text("id"),
        user.text("loginName"),
        user.text("displayName"),
        user.text("organizationId"),
        user.instant("verifiedAt"));
  }

  private static SessionUserAgent userAgent(Answer agent) {
    return new SessionUserAgent(
        agent.optionalText("fingerprintId"),
        agent.optionalText("ip"),
        agent.optionalText("description"));
  }

  private static @Nullable Instant verified(Answer factors, String factor) {
    return factors.object(factor).optionalInstant("verifiedAt");
  }

  private static Map<String, MetadataValue> metadata(Answer session) {
    Map<String, MetadataValue> metadata = new LinkedHashMap<>();
    session
        .bytesByKey("metadata")
        .forEach((key, bytes) -> metadata.put(key, MetadataValue.of(bytes)));
    return metadata;
  }
}
