package io.zitadeltestkit.embedded.internal.model;

import io.zitadeltestkit.embedded.internal.model.instance.ActionTarget;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceDomain;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.model.instance.MessageProvider;
import io.zitadeltestkit.embedded.internal.model.instance.SecretGenerator;
import io.zitadeltestkit.embedded.internal.model.instance.TokenLifetimes;
import io.zitadeltestkit.embedded.internal.model.instance.WebKey;
import io.zitadeltestkit.embedded.internal.model.membership.Authorization;
import io.zitadeltestkit.embedded.internal.model.membership.Membership;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.model.policy.DomainPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LockoutPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.LoginPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.NotificationPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordAgePolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PasswordComplexityPolicy;
import io.zitadeltestkit.embedded.internal.model.policy.PrivacyPolicy;
import io.zitadeltestkit.embedded.internal.model.project.Application;
import io.zitadeltestkit.embedded.internal.model.project.ApplicationKey;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.project.ProjectGrant;
import io.zitadeltestkit.embedded.internal.model.project.ProjectRole;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.model.session.AuthRequest;
import io.zitadeltestkit.embedded.internal.model.session.DeviceAuthorization;
import io.zitadeltestkit.embedded.internal.model.session.OidcSession;
import io.zitadeltestkit.embedded.internal.model.session.Session;
import io.zitadeltestkit.embedded.internal.model.user.MachineKey;
import io.zitadeltestkit.embedded.internal.model.user.PersonalAccessToken;
import io.zitadeltestkit.embedded.internal.model.user.SecondFactors;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.model.user.UserCode;
import io.zitadeltestkit.embedded.internal.model.user.UserMetadata;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;

/** All tables of an instance: only these are stored. */
public final class Tables {
  private static final List<Table<?>> ALL =
      List.of(
          ActionTarget.TABLE,
          Application.SHADOWED,
          Application.TABLE,
          ApplicationKey.TABLE,
          AuthRequest.TABLE,
          Authorization.TABLE,
          DeviceAuthorization.TABLE,
          DomainPolicy.TABLE,
          InstanceDomain.TABLE,
          InstanceDomain.TRUSTED,
          InstanceFeatures.TABLE,
          InstanceInfo.TABLE,
          InstanceSettings.TABLE,
          LabelPolicy.PREVIEW,
          LabelPolicy.TABLE,
          LockoutPolicy.TABLE,
          LoginPolicy.IDLE_FACTORS,
          LoginPolicy.TABLE,
          MachineKey.TABLE,
          Membership.TABLE,
          MessageProvider.TABLE,
          NotificationPolicy.TABLE,
          OidcSession.TABLE,
          Organization.DELETED,
          Organization.TABLE,
          OrganizationDomain.TABLE,
          OrganizationMetadata.TABLE,
          PasswordAgePolicy.TABLE,
          PasswordComplexityPolicy.TABLE,
          PersonalAccessToken.TABLE,
          PrivacyPolicy.TABLE,
          Project.SHADOWED,
          Project.TABLE,
          ProjectGrant.TABLE,
          ProjectRole.TABLE,
          Removal.TABLE,
          SecondFactors.TABLE,
          SecretGenerator.TABLE,
          Session.TABLE,
          TokenLifetimes.TABLE,
          User.TABLE,
          UserCode.TABLE,
          UserMetadata.TABLE,
          WebKey.TABLE);

  private Tables() {}

  /** Returns the tables. */
  public static List<Table<?>> all() {
    return ALL;
  }
}
