package io.zitadeltestkit.embedded.internal.model.session;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.OfUser;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device's authorization request, answered in a browser elsewhere.
 *
 * @param id the id
 * @param clientId the application's client id
 * @param deviceCodeHash hash of the code by which the device gets its tokens
 * @param userCodeHash hash of the code that the user types in
 * @param expiresAt when the request expires
 * @param scope the requested scopes
 * @param audience the audience of the tokens
 * @param progress its progress
 * @param sessionId the session that the user signed in with; empty until then
 * @param userId the user; empty until then
 * @param orgId the organization of the user; empty until then
 * @param authTime when the user was authenticated; null until then
 * @param authMethods how the user was authenticated
 * @param stamp when it was created and changed
 */
@RecordBuilder
public record DeviceAuthorization(
    String id,
    String clientId,
    String deviceCodeHash,
    String userCodeHash,
    Instant expiresAt,
    List<String> scope,
    List<String> audience,
    Progress progress,
    String sessionId,
    String userId,
    String orgId,
    @Nullable Instant authTime,
    List<String> authMethods,
    Stamp stamp)
    implements OfUser, DeviceAuthorizationBuilder.With {
  /** Finds by the hash of the device's code. */
  public static final Table.Index<DeviceAuthorization> BY_DEVICE_CODE =
      Table.Index.by("device_authorizations.device_code", DeviceAuthorization::deviceCodeHash);

  /** Finds by the hash of the user's code. */
  public static final Table.Index<DeviceAuthorization> BY_USER_CODE =
      Table.Index.by("device_authorizations.user_code", DeviceAuthorization::userCodeHash);

  /** The table. */
  public static final Table<DeviceAuthorization> TABLE =
      Table.of("device_authorizations", DeviceAuthorization.class)
          .with(BY_DEVICE_CODE)
          .with(BY_USER_CODE);

  /** The progress of a request. */
  public enum Progress {
    /** Not decided yet. */
    INITIATED,
    /** Approved by someone who signed in. */
    APPROVED,
    /** Denied. */
    DENIED,
    /** The device has its tokens. */
    DONE
  }

  /** Copies the lists. */
  public DeviceAuthorization {
    scope = List.copyOf(scope);
    audience = List.copyOf(audience);
    authMethods = List.copyOf(authMethods);
  }

  @Override
  public String toString() {
    return "DeviceAuthorization[" + id + ", " + clientId + ", " + progress + "]";
  }
}
