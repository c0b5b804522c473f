package io.zitadeltestkit.client.settings;

import io.zitadeltestkit.client.internal.rpc.Answer;
import io.zitadeltestkit.client.internal.rpc.Fields;
import io.zitadeltestkit.client.internal.rpc.Rpc;
import io.zitadeltestkit.client.internal.text.Check;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads the settings. Most are made on the instance, and an organization may have its own. A method
 * without an organization reads those of the caller's organization; each answer says where they
 * were made. Fields that Zitadel leaves out are false, zero or null.
 *
 * <p>Every method refuses a blank id with an {@link IllegalArgumentException} before anything is
 * sent, and throws what all calls throw: {@code PermissionDeniedException} if the caller has no
 * role, and the other {@code ZitadelException}s. Thread-safe.
 */
public final class SettingsService {
  private static final String SERVICE = "zitadel.settings.v2.SettingsService/";
  private static final String FEATURES = "zitadel.feature.v2.FeatureService/GetInstanceFeatures";

  /** What the answer with the features has beside flags. */
  private static final Set<String> NO_FLAGS = Set.of("details", "improvedPerformance", "loginV2");

  private final Rpc rpc;

  SettingsService(Rpc rpc) {
    this.rpc = rpc;
  }

  /**
   * Reads the general settings of the instance.
   *
   * @return the settings
   */
  public GeneralSettings getGeneral() {
    Answer settings = Answer.to(rpc, SERVICE + "GetGeneralSettings", Fields.empty());
    return new GeneralSettings(
        settings.required("defaultOrgId"),
        settings.text("defaultLanguage"),
        settings.texts("supportedLanguages"),
        settings.texts("allowedLanguages"));
  }

  /**
   * Reads the security settings of the instance.
   *
   * @return the settings
   */
  public SecuritySettings getSecurity() {
    Answer settings = read("GetSecuritySettings");
    Answer iframe = settings.object("embeddedIframe");
    return new SecuritySettings(
        iframe.flag("enabled"),
        iframe.texts("allowedOrigins"),
        settings.flag("enableImpersonation"));
  }

  /**
   * Reads the login settings.
   *
   * @return the settings of the caller's organization
   */
  public LoginSettings getLogin() {
    return login(read("GetLoginSettings"));
  }

  /**
   * Reads the login settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LoginSettings getLogin(String organizationId) {
    return login(read("GetLoginSettings", organizationId));
  }

  private static LoginSettings login(Answer settings) {
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
   * Reads the password complexity settings.
   *
   * @return the settings of the caller's organization
   */
  public PasswordComplexitySettings getPasswordComplexity() {
    return passwordComplexity(read("GetPasswordComplexitySettings"));
  }

  /**
   * Reads the password complexity settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public PasswordComplexitySettings getPasswordComplexity(String organizationId) {
    return passwordComplexity(read("GetPasswordComplexitySettings", organizationId));
  }

  private static PasswordComplexitySettings passwordComplexity(Answer settings) {
    return new PasswordComplexitySettings(
        settings.number("minLength"),
        settings.flag("requiresUppercase"),
        settings.flag("requiresLowercase"),
        settings.flag("requiresNumber"),
        settings.flag("requiresSymbol"),
        owner(settings));
  }

  /**
   * Reads the password expiry settings.
   *
   * @return the settings of the caller's organization
   */
  public PasswordExpirySettings getPasswordExpiry() {
    return passwordExpiry(read("GetPasswordExpirySettings"));
  }

  /**
   * Reads the password expiry settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public PasswordExpirySettings getPasswordExpiry(String organizationId) {
    return passwordExpiry(read("GetPasswordExpirySettings", organizationId));
  }

  private static PasswordExpirySettings passwordExpiry(Answer settings) {
    return new PasswordExpirySettings(
        settings.number("maxAgeDays"), settings.number("expireWarnDays"), owner(settings));
  }

  /**
   * Reads the lockout settings.
   *
   * @return the settings of the caller's organization
   */
  public LockoutSettings getLockout() {
    return lockout(read("GetLockoutSettings"));
  }

  /**
   * Reads the lockout settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LockoutSettings getLockout(String organizationId) {
    return lockout(read("GetLockoutSettings", organizationId));
  }

  private static LockoutSettings lockout(Answer settings) {
    return new LockoutSettings(
        settings.number("maxPasswordAttempts"), settings.number("maxOtpAttempts"), owner(settings));
  }

  /**
   * Reads the domain settings.
   *
   * @return the settings of the caller's organization
   */
  public DomainSettings getDomain() {
    return domain(read("GetDomainSettings"));
  }

  /**
   * Reads the domain settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public DomainSettings getDomain(String organizationId) {
    return domain(read("GetDomainSettings", organizationId));
  }

  private static DomainSettings domain(Answer settings) {
    return new DomainSettings(
        settings.flag("loginNameIncludesDomain"),
        settings.flag("requireOrgDomainVerification"),
        settings.flag("smtpSenderAddressMatchesInstanceDomain"),
        owner(settings));
  }

  /**
   * Reads the legal and support settings.
   *
   * @return the settings of the caller's organization
   */
  public LegalAndSupportSettings getLegalAndSupport() {
    return legalAndSupport(read("GetLegalAndSupportSettings"));
  }

  /**
   * Reads the legal and support settings.
   *
   * @param organizationId the id of an organization
   * @return its settings
   */
  public LegalAndSupportSettings getLegalAndSupport(String organizationId) {
    return legalAndSupport(read("GetLegalAndSupportSettings", organizationId));
  }

  private static LegalAndSupportSettings legalAndSupport(Answer settings) {
    return new LegalAndSupportSettings(
        settings.optionalText("tosLink"),
        settings.optionalText("privacyPolicyLink"),
        settings.optionalText("helpLink"),
        settings.optionalText("supportEmail"),
        settings.optionalText("docsLink"),
        owner(settings));
  }

  /**
   * Reads the features of the instance, with those that it has from the system or by default. Every
   * user may.
   *
   * @return the features
   */
  public Features getFeatures() {
    Answer features = Answer.to(rpc, FEATURES, Fields.of("inheritance", true));
    features.requiredObject("loginDefaultOrg");
    Map<String, Boolean> flags = new TreeMap<>();
    for (String name : features.names()) {
      if (!NO_FLAGS.contains(name)) {
        flags.put(name, features.object(name).flag("enabled"));
      }
    }
    Answer loginV2 = features.object("loginV2");
    return new Features(flags, loginV2.flag("required"), loginV2.optionalText("baseUri"));
  }

  private Answer read(String method) {
    return Answer.to(rpc, SERVICE + method, Fields.empty()).requiredObject("settings");
  }

  private Answer read(String method, String organizationId) {
    Fields of = Fields.of("ctx", Fields.of("orgId", Check.text(organizationId, "organizationId")));
    return Answer.to(rpc, SERVICE + method, of).requiredObject("settings");
  }

  private static SettingsOwner owner(Answer settings) {
    return settings.constant(
        "resourceOwnerType",
        "RESOURCE_OWNER_TYPE_",
        SettingsOwner.UNSPECIFIED,
        SettingsOwner.UNSPECIFIED);
  }
}
