package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.NotificationPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.State;

/** The messages of {@code zitadel.policy.v1}, except those of login policies. */
public interface PolicyViewsV1 {
  /** {@code zitadel.policy.v1.PasswordComplexityPolicy}. */
  record Complexity(
      DetailsV1 details,
      long minLength,
      boolean hasUppercase,
      boolean hasLowercase,
      boolean hasNumber,
      boolean hasSymbol,
      boolean isDefault) {
    /** Of an organization or the instance. */
    public static Complexity of(State state, String ownerId) {
      PasswordComplexityPolicy policy = PasswordComplexityPolicy.of(state, ownerId);
      return new Complexity(
          detailsOf(policy),
          policy.minLength(),
          policy.hasUppercase(),
          policy.hasLowercase(),
          policy.hasNumber(),
          policy.hasSymbol(),
          ofInstance(state, policy));
    }
  }

  /** {@code zitadel.policy.v1.PasswordAgePolicy}. */
  record Age(DetailsV1 details, long maxAgeDays, long expireWarnDays, boolean isDefault) {
    static Age of(State state, String ownerId) {
      PasswordAgePolicy policy = PasswordAgePolicy.of(state, ownerId);
      return new Age(
          detailsOf(policy),
          policy.maxAgeDays(),
          policy.expireWarnDays(),
          ofInstance(state, policy));
    }
  }

  /** {@code zitadel.policy.v1.LockoutPolicy}. */
  record Lockout(
      DetailsV1 details, long maxPasswordAttempts, long maxOtpAttempts, boolean isDefault) {
    static Lockout of(State state, String ownerId) {
      LockoutPolicy policy = LockoutPolicy.of(state, ownerId);
      return new Lockout(
          detailsOf(policy),
          policy.maxPasswordAttempts(),
          policy.maxOtpAttempts(),
          ofInstance(state, policy));
    }
  }

  /** {@code zitadel.policy.v1.DomainPolicy}. */
  record Domain(
      DetailsV1 details,
      boolean userLoginMustBeDomain,
      boolean isDefault,
      boolean validateOrgDomains,
      boolean smtpSenderAddressMatchesInstanceDomain) {
    static Domain of(State state, String ownerId) {
      DomainPolicy policy = DomainPolicy.of(state, ownerId);
      return new Domain(
          detailsOf(policy),
          policy.userLoginMustBeDomain(),
          ofInstance(state, policy),
          policy.validateOrgDomains(),
          policy.smtpSenderAddressMatchesInstanceDomain());
    }
  }

  /** {@code zitadel.policy.v1.OrgIAMPolicy}, what the domain policy was before. */
  record OrgIam(DetailsV1 details, boolean userLoginMustBeDomain, boolean isDefault) {
    static OrgIam of(State state, String ownerId) {
      Domain policy = Domain.of(state, ownerId);
      return new OrgIam(policy.details(), policy.userLoginMustBeDomain(), policy.isDefault());
    }
  }

  /** {@code zitadel.policy.v1.PrivacyPolicy}. */
  record Privacy(
      DetailsV1 details,
      String tosLink,
      String privacyLink,
      boolean isDefault,
      String helpLink,
      String supportEmail,
      String docsLink,
      String customLink,
      String customLinkText) {
    /** Of an organization or the instance. */
    public static Privacy of(State state, String ownerId) {
      PrivacyPolicy policy = PrivacyPolicy.of(state, ownerId);
      return new Privacy(
          detailsOf(policy),
          policy.tosLink(),
          policy.privacyLink(),
          ofInstance(state, policy),
          policy.helpLink(),
          policy.supportEmail(),
          policy.docsLink(),
          policy.customLink(),
          policy.customLinkText());
    }
  }

  /** {@code zitadel.policy.v1.NotificationPolicy}. */
  record Notification(DetailsV1 details, boolean isDefault, boolean passwordChange) {
    static Notification of(State state, String ownerId) {
      NotificationPolicy policy = NotificationPolicy.of(state, ownerId);
      return new Notification(
          detailsOf(policy), ofInstance(state, policy), policy.passwordChange());
    }
  }

  /** Returns when a policy was made and changed, and whose it is. */
  static DetailsV1 detailsOf(Entity policy) {
    return DetailsV1.of(policy.stamp(), policy.id());
  }

  /** Returns whether a policy is the instance's. */
  static boolean ofInstance(State state, Entity policy) {
    return policy.id().equals(InstanceInfo.of(state).id());
  }
}
