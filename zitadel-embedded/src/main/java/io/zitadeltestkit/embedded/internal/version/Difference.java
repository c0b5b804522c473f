package io.zitadeltestkit.embedded.internal.version;

import java.util.List;

/**
 * The differences between the emulated releases: a line each, with the version that introduced it,
 * the behavior before and after, and the recordings that show it. A rule that differs asks {@link
 * Profile#has} in one place; a new release is a list of lines here.
 */
public enum Difference {
  /** The form of personal access tokens, session tokens, codes and so on. */
  JWE_TOKENS(
      "4.16",
      "Opaque tokens (personal, access, refresh and session tokens, codes, ids of device"
          + " authorizations)",
      "one part, up to 104 characters",
      "encrypted JWTs of five parts that begin with eyJ, 233 to 310 characters",
      "v-token-shapes/mint-pat",
      "v-token-shapes/client-credentials",
      "v-token-shapes/session",
      "v-token-shapes/callback-one",
      "v-token-shapes/callback-two",
      "v-token-shapes/tokens*",
      "v-token-shapes/refresh",
      "v-token-shapes/set-session",
      "v-token-shapes/device-lookup",
      "v-token-shapes/exchange"),

  /** The maximum length of tokens in requests. */
  LONGER_TOKENS(
      "4.16",
      "Length of session_token and device_authorization_id in requests",
      "up to 200",
      "up to 500",
      "v-token-shapes/get-session-*",
      "v-token-shapes/callback-201",
      "v-token-shapes/callback-50*",
      "v-token-shapes/device-deny-*1",
      "v-token-shapes/device-deny-500"),

  /** The refusal of tokens that can't be decrypted. */
  UNREADABLE_TOKENS(
      "4.16",
      "A text that is no session token, or no id of a device authorization",
      "400 COMMAND-hi6Ph; CRYPT-hiCh0, or 500, by what is wrong with its base64",
      "403 COMMAND-sGr42; 400 CRYPT-ha6Oh",
      "v-token-shapes/delete-session-*",
      "v-token-shapes/device-deny-200",
      "w-between-versions/callback-*"),

  /** The statuses of plain refusals in the first generation. */
  PLAIN_REFUSALS_OF_V1(
      "4.16",
      "First generation: no authorization header, a request that is not valid",
      "500, \"rpc error: code = …\"",
      "401 and 400, as everywhere else",
      "unauthorised/*missing",
      "virtual-instances/create-no*",
      "v-addresses/*-empty",
      "v-generators/*unspecified",
      "v-generators/nobody"),

  /** The status of methods that Zitadel declares without having them. */
  DECLARED_METHODS(
      "4.16",
      "Features of users and organizations, which no release has",
      "500, \"rpc error: code = Unimplemented …\"",
      "501",
      "w-between-versions/*features-of-*"),

  /** The details of a service user with the id of another user. */
  REUSED_IDS(
      "4.16",
      "A service user created with the id of a user of another organization, who may be removed: the"
          + " details",
      "name the organization of the first user",
      "name the new organization",
      "w-between-versions/machine-with-id-of-*"),

  /** The details of removing what is not there. */
  REMOVALS_OF_NOTHING(
      "4.16",
      "Removal of a role, of a project's grant or its administrators, or of recovery codes that do"
          + " not exist: date or organization",
      "missing",
      "of the project, or of the user's creation",
      "w-between-versions/remove-unknown-role*",
      "w-between-versions/remove-no-recovery-codes",
      "w-between-versions/recovery-codes",
      "x-what-is-not-there/remove-*"),

  /** Whose service user an invitation names. */
  INVITED_SERVICE_USERS(
      "4.16",
      "Invitation of a service user by an owner of its organization",
      "404 AUTHZ-cdgFk",
      "400 COMMAND-Wgvn4",
      "x-what-is-not-there/*invite-bot-as-owner"),

  /** The refusal of a request object that is no JWT. */
  REQUEST_OBJECTS(
      "4.16",
      "Authorization request with a request object that is no JWT",
      "500 server_error",
      "400 invalid_request",
      "w-between-versions/authorize-request-object"),

  /** The message for a host name that is no instance's. */
  SHORT_UNKNOWN_HOST(
      "4.16",
      "A host name that is no instance's: the message",
      "ends with the parent error",
      "ends after the link to the documentation",
      "virtual-instances/call-deleted"),

  /** The refusal of an assertion of a service user. */
  INVALID_ASSERTION(
      "4.16",
      "JWT profile: a bad assertion",
      "500 server_error",
      "400 invalid_grant, \"invalid assertion\"",
      "oauth-service-user/*assertion*"),

  /** Whether another client may redeem a code. */
  CODE_OF_CLIENT(
      "4.16",
      "Authorization code: another client than the one that asked for it",
      "gets the tokens",
      "400 invalid_client, and the code stays good",
      "v-clients/code-by-*"),

  /** Whether another client may use a refresh token. */
  REFRESH_TOKEN_OF_CLIENT(
      "4.16",
      "Refresh token: another client than the one that it was given to",
      "gets the tokens",
      "400 invalid_client, and the token stays good",
      "v-clients/refresh-by-*"),

  /** Whether another client may use a device code. */
  DEVICE_CODE_OF_CLIENT(
      "4.16",
      "Device code: another client, or a code that nobody has",
      "another client gets the tokens; invalid_grant for an unknown code",
      "400 invalid_client for both",
      "v-clients/device-*",
      "device-and-exchange/poll-garbage",
      "v-token-shapes/device-look-alike"),

  /** Which scopes an exchanged token may have. */
  EXCHANGE_SCOPES(
      "4.16",
      "Token exchange: a scope that neither subject nor actor token has",
      "granted",
      "400 invalid_scope",
      "v-exchange/*wider*",
      "v-exchange/unknown-scope"),

  /** Which clients may exchange a token. */
  EXCHANGE_CLIENT(
      "4.16",
      "Token exchange: an access token for neither the client nor its project",
      "exchanged",
      "400 invalid_request, \"subject_token invalid\"",
      "v-exchange/client-of-other-project*"),

  /** Which outgoing addresses are refused. */
  OUTGOING_ADDRESSES(
      "4.16",
      "Private, loopback and unresolvable addresses in back-channel logout, HTTP providers of"
          + " e-mail and SMS, and action targets",
      "only targets, and of private addresses only this machine's are refused",
      "400 PROJECT-msNebo, COMMAND-Uf0294nKls, COMMAND-NcJUKo, COMMAND-jKbbu2",
      "v-addresses/app-*",
      "v-addresses/target-*",
      "v-addresses/email-*",
      "v-addresses/sms-*"),

  /** Which password hashes are accepted. */
  PASSWORD_HASHES(
      "4.16",
      "Hashed passwords: a hash that is damaged or not supported; bcrypt of a cost below 10 or"
          + " above 16",
      "400 USER-JDk4t or USER-oz74onzvqr if not supported; taken otherwise, on import always",
      "400 CRYPT-r8Qm2; CRYPT-5uV9n",
      "v-hashed-passwords/*"),

  /** Whether users may get their own verification codes. */
  RETURNED_CODES(
      "4.16",
      "One's own e-mail address or phone changed with returnCode",
      "200 with the code",
      "404 AUTHZ-cdgFk without a role, 403 AUTH-AWfge with one that does not permit it",
      "v-self-service/*-return"),

  /** The generator of invite codes. */
  INVITE_CODE_GENERATOR(
      "4.16",
      "Secret generator of invite codes",
      "is none",
      "SECRET_GENERATOR_TYPE_INVITE_CODE, in lists, too",
      "v-generators/*invite-code*",
      "v-generators/search*"),

  /** The validation of secret generators. */
  GENERATOR_RULES(
      "4.16",
      "A secret generator without length or characters",
      "taken",
      "400 CRYPTO-FVJ2x, CRYPTO-Ckl2s",
      "v-generators/otp-sms-*",
      "v-generators/app-secret-no-charset"),

  /** The version that an instance reports. */
  VERSION(
      "4.16",
      "The version that GetInstance tells",
      "v4.13.1",
      "v4.16.0",
      "settings/instance",
      "virtual-instances/instance-one"),

  /** Announced: limits and order of lists. */
  LIST_LIMITS(
      "4.20",
      "Lists without a limit; with one above 1,000; without a sorting column",
      "many have all elements; many take it; in no certain order",
      "at most 100 elements; 400; by id");

  @SuppressWarnings("ImmutableEnumChecker") // is never changed
  private final VersionNumber since;

  private final String subject;
  private final String before;
  private final String after;

  @SuppressWarnings("ImmutableEnumChecker") // is never changed
  private final List<String> recordings;

  Difference(String since, String subject, String before, String after, String... recordings) {
    this.since = VersionNumber.of(since).orElseThrow();
    this.subject = subject;
    this.before = before;
    this.after = after;
    this.recordings = List.of(recordings);
  }

  /** {@return the first emulated version that has it, or the one that it is announced for} */
  public VersionNumber since() {
    return since;
  }

  /** {@return its subject} */
  public String subject() {
    return subject;
  }

  /** {@return the behavior before} */
  public String before() {
    return before;
  }

  /** {@return the behavior after} */
  public String after() {
    return after;
  }

  /**
   * {@return the recorded steps that show it, as {@code scenario/step} with {@code *} for any text;
   * empty if it is announced}
   */
  public List<String> recordings() {
    return recordings;
  }
}
