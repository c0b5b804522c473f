package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.Pagination;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.DeleteOrganizationSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.DeleteOrganizationSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.FieldName;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.ListOrganizationSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.ListOrganizationSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.OrganizationSettingsView;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.SearchFilter;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.SetOrganizationSettingsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.OrganizationSettingsMessages.SetOrganizationSettingsResponse;
import io.zitadeltestkit.embedded.internal.api.user.Users;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.OrganizationSettings;
import io.zitadeltestkit.embedded.internal.model.Tx;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.query.Orders;
import java.util.Comparator;
import java.util.Optional;

/** Whether user names are unique in an organisation only. */
final class OrganizationSettingsCalls {
  private OrganizationSettingsCalls() {}

  static SetOrganizationSettingsResponse set(Call call, SetOrganizationSettingsRequest request) {
    String orgId = request.organizationId();
    return call.write(
        tx -> {
          if (!tx.state().has(Organization.TABLE, orgId)) {
            throw Fault.notFound("COMMAND-TODO", "Errors.NotFound");
          }
          call.requireOn(orgId, orgId, "iam.policy.write");
          Optional<OrganizationSettings> before = tx.find(OrganizationSettings.TABLE, orgId);
          Boolean wanted = request.organizationScopedUsernames();
          boolean current = before.map(OrganizationSettings::scopedUsernames).orElse(false);
          if (wanted == null || (before.isPresent() && wanted == current)) {
            return new SetOrganizationSettingsResponse(
                before.map(it -> it.stamp().changedAt()).orElse(null));
          }
          OrganizationSettings changed = put(tx, orgId, before, wanted);
          Users.requireFreeNames(tx, orgId);
          return new SetOrganizationSettingsResponse(changed.stamp().changedAt());
        });
  }

  private static OrganizationSettings put(
      Tx tx, String orgId, Optional<OrganizationSettings> before, boolean scoped) {
    return tx.put(
        OrganizationSettings.TABLE,
        new OrganizationSettings(orgId, scoped, before.map(tx::changed).orElseGet(tx::created)));
  }

  static DeleteOrganizationSettingsResponse delete(
      Call call, DeleteOrganizationSettingsRequest request) {
    String orgId = request.organizationId();
    return call.write(
        tx -> {
          if (!tx.state().has(OrganizationSettings.TABLE, orgId)) {
            return new DeleteOrganizationSettingsResponse(null);
          }
          call.requireOn(orgId, orgId, "iam.policy.write");
          tx.remove(OrganizationSettings.TABLE, orgId);
          Users.requireFreeNames(tx, orgId);
          return new DeleteOrganizationSettingsResponse(tx.now());
        });
  }

  static ListOrganizationSettingsResponse list(Call call, ListOrganizationSettingsRequest request) {
    Listing<OrganizationSettings> page =
        Listing.of(
            call.listed().all(OrganizationSettings.TABLE),
            settings -> request.filters().stream().allMatch(it -> matches(it, settings)),
            order(request.sortingColumn()),
            request.pagination());
    return new ListOrganizationSettingsResponse(
        Pagination.of(page, request.pagination()),
        page.visible(settings -> call.may(settings.id(), settings.id(), "iam.policy.read"))
            .map(OrganizationSettingsCalls::view)
            .items());
  }

  private static boolean matches(SearchFilter filter, OrganizationSettings settings) {
    var ids = filter.inOrganizationIdsFilter();
    var scoped = filter.organizationScopedUsernamesFilter();
    return (ids == null || ids.ids().contains(settings.id()))
        && (scoped == null || scoped.organizationScopedUsernames() == settings.scopedUsernames());
  }

  private static Comparator<OrganizationSettings> order(FieldName column) {
    return switch (column) {
      case ORGANIZATION_SETTINGS_FIELD_NAME_ORGANIZATION_ID ->
          Orders.byText(OrganizationSettings::id);
      case ORGANIZATION_SETTINGS_FIELD_NAME_CHANGE_DATE -> Orders.byChange();
      default -> Orders.byCreation();
    };
  }

  private static OrganizationSettingsView view(OrganizationSettings settings) {
    return new OrganizationSettingsView(
        settings.id(),
        settings.stamp().createdAt(),
        settings.stamp().changedAt(),
        settings.scopedUsernames());
  }
}
