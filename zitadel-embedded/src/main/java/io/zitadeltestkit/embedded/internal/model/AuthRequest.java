package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application's request to have somebody signed in, from the authorization endpoint until its
 * code is exchanged.
 *
 * @param id the id, with the prefix {@code V2_}
 * @param loginClient the user who runs the sign-in page, if the request named one; else empty
 * @param clientId the application's client id
 * @param redirectUri where to lead the browser afterwards
 * @param state the client's state, which comes back with the browser; empty if there is none
 * @param nonce the client's nonce, for the id token; empty if there is none
 * @param scope what the client asks for
 * @param audience whom the tokens will be for
 * @param responseType {@code code}, {@code id_token} or {@code id_token token}
 * @param responseMode {@code query}, {@code fragment} or empty for the response type's own
 * @param codeChallenge the PKCE challenge; empty if there is none
 * @param codeChallengeMethod {@code S256} or {@code plain}
 * @param prompts what the sign-in page is asked to show
 * @param uiLocales the languages that the user prefers, BCP 47
 * @param maxAge how long ago the user may have signed in; null if it does not matter
 * @param loginHint who is expected to sign in; null if unknown
 * @param hintUserId the user whom an id token hint names; null if there is none
 * @param progress how far it has come
 * @param sessionId the session that the user signed in with; empty until then
 * @param userId the user; empty until then
 * @param authTime when the user was authenticated; null until then
 * @param authMethods how the user was authenticated
 * @param codeHash hash of the authorization code; empty if there is none
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record AuthRequest(
    String id,
    String loginClient,
    String clientId,
    String redirectUri,
    String state,
    String nonce,
    List<String> scope,
    List<String> audience,
    String responseType,
    String responseMode,
    String codeChallenge,
    String codeChallengeMethod,
    List<String> prompts,
    List<String> uiLocales,
    @Nullable Duration maxAge,
    @Nullable String loginHint,
    @Nullable String hintUserId,
    Progress progress,
    String sessionId,
    String userId,
    @Nullable Instant authTime,
    List<String> authMethods,
    String codeHash,
    Stamp stamp)
    implements OfUser, AuthRequestBuilder.With {
  /** Finds by the hash of the authorization code. */
  public static final Table.Index<AuthRequest> BY_CODE =
      Table.Index.by("auth_requests.code", AuthRequest::codeHash);

  /** The table. */
  public static final Table<AuthRequest> TABLE =
      Table.of("auth_requests", AuthRequest.class).with(BY_CODE);

  /** How far a request has come. */
  public enum Progress {
    /** Nobody has signed in. */
    ADDED,
    /** Somebody has, and the client was given a code. */
    CODE_ADDED,
    /** The client has its tokens. */
    SUCCEEDED,
    /** It was refused. */
    FAILED
  }

  /** Copies the lists. */
  public AuthRequest {
    scope = List.copyOf(scope);
    audience = List.copyOf(audience);
    prompts = List.copyOf(prompts);
    uiLocales = List.copyOf(uiLocales);
    authMethods = List.copyOf(authMethods);
  }

  @Override
  public String toString() {
    return "AuthRequest[" + id + ", " + clientId + ", " + progress + "]";
  }
}
