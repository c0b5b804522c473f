package io.zitadeltestkit.client.settings;

import io.zitadeltestkit.client.internal.Answer;
import io.zitadeltestkit.client.internal.Check;
import io.zitadeltestkit.client.internal.Fields;
import io.zitadeltestkit.client.internal.Rpc;

/**
 * Reads what is configured. Most settings are made on the instance, and an organization may have
 * its own: a method without an organization reads those of the caller's, and each answer tells
 * where it was set. What Zitadel leaves out is false, zero or null.
 *
 * <p>Every method refuses a blank id with an {@link IllegalArgumentException} before anything is
 * sent, and throws what all calls throw: {@code PermissionDeniedException} where the token's owner
 * has no role, and the others of {@code ZitadelException}. Thread-safe.
 */
public final class SettingsService {
  private static final String SERVICE = "zitadel.settings.v2.SettingsService/";

  private final Rpc rpc;

  /**
   * Internal: reached through the client.
   *
   * @param rpc the way to the server
   */
  public SettingsService(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * Reads what holds for the whole instance.
   *
   * @return the settings
   */
  public GeneralSettings general() {
    Answer settings = Answer.to(rpc, SERVICE + "GetGeneralSettings", Fields.empty());
    return new GeneralSettings(
        settings.required("defaultOrgId"),
        settings.text("defaultLanguage"),
        settings.texts("supportedLanguages"),
        settings.texts("allowedLanguages"));
  }

  /**
   * Reads what the whole instance allows.
   *
   * @return the settings
   */
  public SecuritySettings security() {
    Answer settings = read("GetSecuritySettings", Fields.empty());
    Answer iframe = settings.object("embeddedIframe");
    return new SecuritySettings(
        iframe.flag("enabled"),
        iframe.texts("allowedOrigins"),
        settings.flag("enableImpersonation"));
  }

  /**
   * Reads how people sign in.
   *
   * @return the settings of the caller's organization
   */
  public LoginSettings login() {
    return login(Fields.empty());
  }

  /**
   * Reads how people sign in.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LoginSettings login(String organizationId) {
    return login(of(organizationId));
  }

  private LoginSettings login(Fields request) {
    Answer settings = read("GetLoginSettings", request);
    return new LoginSettings(
        settings.flag("allowUsernamePassword"),
        settings.flag("allowLocalAuthentication"),
        settings.flag("allowRegister"),
        settings.flag("allowExternalIdp"),
        settings.text("passkeysType").equals("PASSKEYS_TYPE_ALLOWED"),
        settings.flag("allowDomainDiscovery"),
        settings.flag("forceMfa"),
        settings.flag("forceMfaLocalOnly"),
        settings.flag("hidePasswordReset"),
        settings.flag("ignoreUnknownUsernames"),
        settings.flag("disableLoginWithEmail"),
        settings.flag("disableLoginWithPhone"),
        settings.optionalText("defaultRedirectUri"),
        settings.duration("passwordCheckLifetime"),
        settings.duration("externalLoginCheckLifetime"),
        settings.duration("mfaInitSkipLifetime"),
        settings.duration("secondFactorCheckLifetime"),
        settings.duration("multiFactorCheckLifetime"),
        settings.constants("secondFactors", "SECOND_FACTOR_TYPE_", SecondFactor.UNSPECIFIED),
        settings.constants("multiFactors", "MULTI_FACTOR_TYPE_", MultiFactor.UNSPECIFIED),
        owner(settings));
  }

  /**
   * Reads what a password needs.
   *
   * @return the settings of the caller's organization
   */
  public PasswordComplexitySettings passwordComplexity() {
    return passwordComplexity(Fields.empty());
  }

  /**
   * Reads what a password needs.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public PasswordComplexitySettings passwordComplexity(String organizationId) {
    return passwordComplexity(of(organizationId));
  }

  private PasswordComplexitySettings passwordComplexity(Fields request) {
    Answer settings = read("GetPasswordComplexitySettings", request);
    return new PasswordComplexitySettings(
        settings.number("minLength"),
        settings.flag("requiresUppercase"),
        settings.flag("requiresLowercase"),
        settings.flag("requiresNumber"),
        settings.flag("requiresSymbol"),
        owner(settings));
  }

  /**
   * Reads when a password has to be changed.
   *
   * @return the settings of the caller's organization
   */
  public PasswordExpirySettings passwordExpiry() {
    return passwordExpiry(Fields.empty());
  }

  /**
   * Reads when a password has to be changed.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public PasswordExpirySettings passwordExpiry(String organizationId) {
    return passwordExpiry(of(organizationId));
  }

  private PasswordExpirySettings passwordExpiry(Fields request) {
    Answer settings = read("GetPasswordExpirySettings", request);
    return new PasswordExpirySettings(
        settings.number("maxAgeDays"), settings.number("expireWarnDays"), owner(settings));
  }

  /**
   * Reads when a person is locked out.
   *
   * @return the settings of the caller's organization
   */
  public LockoutSettings lockout() {
    return lockout(Fields.empty());
  }

  /**
   * Reads when a person is locked out.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LockoutSettings lockout(String organizationId) {
    return lockout(of(organizationId));
  }

  private LockoutSettings lockout(Fields request) {
    Answer settings = read("GetLockoutSettings", request);
    return new LockoutSettings(
        settings.number("maxPasswordAttempts"), settings.number("maxOtpAttempts"), owner(settings));
  }

  /**
   * Reads how domains are used.
   *
   * @return the settings of the caller's organization
   */
  public DomainSettings domain() {
    return domain(Fields.empty());
  }

  /**
   * Reads how domains are used.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public DomainSettings domain(String organizationId) {
    return domain(of(organizationId));
  }

  private DomainSettings domain(Fields request) {
    Answer settings = read("GetDomainSettings", request);
    return new DomainSettings(
        settings.flag("loginNameIncludesDomain"),
        settings.flag("requireOrgDomainVerification"),
        settings.flag("smtpSenderAddressMatchesInstanceDomain"),
        owner(settings));
  }

  /**
   * Reads the links that login pages show.
   *
   * @return the settings of the caller's organization
   */
  public LegalAndSupportSettings legalAndSupport() {
    return legalAndSupport(Fields.empty());
  }

  /**
   * Reads the links that login pages show.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LegalAndSupportSettings legalAndSupport(String organizationId) {
    return legalAndSupport(of(organizationId));
  }

  private LegalAndSupportSettings legalAndSupport(Fields request) {
    Answer settings = read("GetLegalAndSupportSettings", request);
    return new LegalAndSupportSettings(
        settings.optionalText("tosLink"),
        settings.optionalText("privacyPolicyLink"),
        settings.optionalText("helpLink"),
        settings.optionalText("supportEmail"),
        settings.optionalText("docsLink"),
        owner(settings));
  }

  private Answer read(String method, Fields request) {
    return Answer.to(rpc, SERVICE + method, request).requiredObject("settings");
  }

  private static Fields of(String organizationId) {
    return Fields.of("ctx", Fields.of("orgId", Check.text(organizationId, "organizationId")));
  }

  private static SettingsOwner owner(Answer settings) {
    return settings.constant(
        "resourceOwnerType",
        "RESOURCE_OWNER_TYPE_",
        SettingsOwner.UNSPECIFIED,
        SettingsOwner.UNSPECIFIED);
  }
}
