package io.zitadeltestkit.embedded.internal.api.instance;

import io.zitadeltestkit.embedded.internal.model.InstanceDomain;
import io.zitadeltestkit.embedded.internal.query.Orders;
import java.util.Comparator;

/** The columns that lists of host names are sorted by, in both generations of the API. */
enum InstanceDomainFieldName {
  DOMAIN_FIELD_NAME_UNSPECIFIED,
  DOMAIN_FIELD_NAME_DOMAIN,
  DOMAIN_FIELD_NAME_PRIMARY,
  DOMAIN_FIELD_NAME_GENERATED,
  DOMAIN_FIELD_NAME_CREATION_DATE;

  Comparator<InstanceDomain> order() {
    return switch (this) {
      case DOMAIN_FIELD_NAME_DOMAIN -> Orders.byText(InstanceDomain::id);
      case DOMAIN_FIELD_NAME_PRIMARY ->
          Orders.tied(Comparator.comparing((InstanceDomain domain) -> domain.primary()));
      case DOMAIN_FIELD_NAME_GENERATED ->
          Orders.tied(Comparator.comparing((InstanceDomain domain) -> domain.generated()));
      default -> Orders.byCreation();
    };
  }
}
