package io.zitadeltestkit.embedded.internal.api.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.ListDetails;
import io.zitadeltestkit.embedded.internal.api.message.TimestampQueryMethod;
import io.zitadeltestkit.embedded.internal.proto.Bytes;
import io.zitadeltestkit.embedded.internal.proto.OneOf;
import io.zitadeltestkit.embedded.internal.query.Paging;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.Length;
import io.zitadeltestkit.embedded.internal.validation.LongerSince;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import io.zitadeltestkit.embedded.internal.validation.Positive;
import io.zitadeltestkit.embedded.internal.validation.Required;
import io.zitadeltestkit.embedded.internal.version.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.session.v2.SessionService}. */
interface SessionMessages {
  /** What is to become of a session. */
  interface SessionFields {
    @Nullable Checks checks();

    Map<String, Bytes> metadata();

    @Nullable RequestChallenges challenges();

    @Nullable Duration lifetime();
  }

  record CreateSessionRequest(
      @Nullable Checks checks,
      Map<String, Bytes> metadata,
      @Nullable RequestChallenges challenges,
      @Nullable UserAgent userAgent,
      @Positive @Nullable Duration lifetime)
      implements SessionFields {}

  record CreateSessionResponse(
      Details details, String sessionId, String sessionToken, @Nullable Challenges challenges) {}

  /** The session token is ignored, as on the real server: the caller's roles decide. */
  record SetSessionRequest(
      @Length(min = 1, max = 200) String sessionId,
      String sessionToken,
      @Nullable Checks checks,
      Map<String, Bytes> metadata,
      @Nullable RequestChallenges challenges,
      @Positive @Nullable Duration lifetime)
      implements SessionFields {}

  record SetSessionResponse(
      Details details, String sessionToken, @Nullable Challenges challenges) {}

  record DeleteSessionRequest(
      @Length(min = 1, max = 200) String sessionId, @Nullable String sessionToken) {}

  record GetSessionRequest(
      @Length(min = 1, max = 200) String sessionId,
      @Length(min = 1, max = 200) @LongerSince(value = Difference.LONGER_TOKENS, max = 500)
          @Nullable String sessionToken) {}

  record GetSessionResponse(SessionView session) {}

  record ListSessionsRequest(
      @Nullable Paging query, List<SearchQuery> queries, SessionFieldName sortingColumn) {}

  record ListSessionsResponse(ListDetails details, List<SessionView> sessions) {}

  enum SessionFieldName {
    SESSION_FIELD_NAME_UNSPECIFIED,
    SESSION_FIELD_NAME_CREATION_DATE
  }

  @OneOf(value = "Query", required = true)
  record SearchQuery(
      @Nullable IDsQuery idsQuery,
      @Nullable UserIDQuery userIdQuery,
      @Nullable CreationDateQuery creationDateQuery,
      @Nullable CreatorQuery creatorQuery,
      @Nullable UserAgentQuery userAgentQuery,
      @Nullable ExpirationDateQuery expirationDateQuery) {}

  record IDsQuery(List<String> ids) {}

  record UserIDQuery(String id) {}

  record CreationDateQuery(
      @Nullable Instant creationDate, @DefinedEnum TimestampQueryMethod method) {}

  record CreatorQuery(@Length(max = 200) @Nullable String id) {}

  record UserAgentQuery(@Length(max = 200) @Nullable String fingerprintId) {}

  record ExpirationDateQuery(
      @Nullable Instant expirationDate, @DefinedEnum TimestampQueryMethod method) {}

  record Checks(
      @Nullable CheckUser user,
      @Nullable CheckPassword password,
      @Nullable CheckWebAuthN webAuthN,
      @Nullable CheckIDPIntent idpIntent,
      @Nullable CheckTOTP totp,
      @Nullable CheckOTP otpSms,
      @Nullable CheckOTP otpEmail,
      @Nullable CheckRecoveryCode recoveryCode) {
    static final Checks NONE = new Checks(null, null, null, null, null, null, null, null);
  }

  @OneOf(value = "Search", required = true)
  record CheckUser(
      @Length(min = 1, max = 200) @Nullable String userId,
      @Length(min = 1, max = 200) @Nullable String loginName) {}

  record CheckPassword(@Length(min = 1, max = 200) String password) {
    @Override
    public String toString() {
      return "CheckPassword[]";
    }
  }

  record CheckWebAuthN(@Required @Nullable JsonNode credentialAssertionData) {}

  record CheckIDPIntent(
      @Length(min = 1, max = 200) String idpIntentId,
      @Length(min = 1, max = 200) String idpIntentToken) {
    @Override
    public String toString() {
      return "CheckIDPIntent[" + idpIntentId + "]";
    }
  }

  record CheckTOTP(@Length(min = 6, max = 6) String code) {
    @Override
    public String toString() {
      return "CheckTOTP[]";
    }
  }

  record CheckOTP(@Length(min = 1) String code) {
    @Override
    public String toString() {
      return "CheckOTP[]";
    }
  }

  record CheckRecoveryCode(@Length(min = 1, max = 200) String code) {
    @Override
    public String toString() {
      return "CheckRecoveryCode[]";
    }
  }

  record RequestChallenges(
      @Nullable WebAuthN webAuthN, @Nullable OTPSMS otpSms, @Nullable OTPEmail otpEmail) {
    record WebAuthN(
        @Length(min = 1, max = 200) String domain,
        @NotDefault @DefinedEnum UserVerificationRequirement userVerificationRequirement) {}

    record OTPSMS(boolean returnCode) {}

    @OneOf("DeliveryType")
    record OTPEmail(@Nullable SendCode sendCode, @Nullable ReturnCode returnCode) {
      record SendCode(@Length(min = 1, max = 200) @Nullable String urlTemplate) {}

      record ReturnCode() {}
    }
  }

  enum UserVerificationRequirement {
    USER_VERIFICATION_REQUIREMENT_UNSPECIFIED,
    USER_VERIFICATION_REQUIREMENT_REQUIRED,
    USER_VERIFICATION_REQUIREMENT_PREFERRED,
    USER_VERIFICATION_REQUIREMENT_DISCOURAGED,
    UNRECOGNIZED
  }

  /** Codes that the caller requested in the answer instead of a message. */
  record Challenges(@Nullable String otpSms, @Nullable String otpEmail) {
    @Override
    public String toString() {
      return "Challenges[]";
    }
  }

  record UserAgent(
      @Nullable String fingerprintId,
      @Nullable String ip,
      @Nullable String description,
      Map<String, HeaderValues> header) {
    record HeaderValues(List<String> values) {}
  }

  record SessionView(
      String id,
      Instant creationDate,
      Instant changeDate,
      long sequence,
      @Nullable Factors factors,
      Map<String, Bytes> metadata,
      @Nullable UserAgent userAgent,
      @Nullable Instant expirationDate) {}

  record Factors(
      UserFactor user,
      @Nullable Factor password,
      @Nullable Factor totp,
      @Nullable Factor otpSms,
      @Nullable Factor otpEmail,
      @Nullable Factor recoveryCode) {}

  record UserFactor(
      Instant verifiedAt, String id, String loginName, String displayName, String organizationId) {}

  record Factor(Instant verifiedAt) {}
}
