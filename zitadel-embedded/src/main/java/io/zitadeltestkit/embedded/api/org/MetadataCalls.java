package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.common.MetadataView;
import io.zitadeltestkit.embedded.api.common.Pagination;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.DeleteOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.DeleteOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.ListOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.ListOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.SetOrganizationMetadataRequest;
import io.zitadeltestkit.embedded.api.org.MetadataMessages.SetOrganizationMetadataResponse;
import io.zitadeltestkit.embedded.model.OrganizationMetadata;
import io.zitadeltestkit.embedded.operation.Call;
import io.zitadeltestkit.embedded.query.Listing;
import io.zitadeltestkit.embedded.query.Orders;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls about organisations' metadata. */
final class MetadataCalls {
  private MetadataCalls() {}

  static SetOrganizationMetadataResponse set(Call call, SetOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Map<String, String> values = new LinkedHashMap<>();
    request.metadata().forEach(entry -> values.put(entry.key(), entry.value().toBase64()));
    return new SetOrganizationMetadataResponse(
        call.write(tx -> OrganizationMetadataRules.set(tx, orgId, values)).changedAt());
  }

  static DeleteOrganizationMetadataResponse delete(
      Call call, DeleteOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    return call.write(
        tx -> {
          OrganizationMetadataRules.remove(tx, orgId, request.keys());
          return new DeleteOrganizationMetadataResponse(tx.now());
        });
  }

  static ListOrganizationMetadataResponse list(Call call, ListOrganizationMetadataRequest request) {
    String orgId = request.organizationId();
    boolean mayRead = call.may(orgId, orgId, "org.read");
    Listing<OrganizationMetadata> page =
        Listing.unlimited(
                call.listed()
                    .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, orgId),
                entry -> request.filters().stream().allMatch(filter -> filter.matches(entry.key())),
                Orders.byText(OrganizationMetadata::key),
                request.pagination())
            .visible(entry -> mayRead);
    return new ListOrganizationMetadataResponse(
        Pagination.ofUnlimited(page, request.pagination()),
        page.map(entry -> MetadataView.of(entry.key(), entry.base64(), entry.stamp())).items());
  }
}
