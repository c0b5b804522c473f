package io.zitadeltestkit.embedded.internal.api.application;

import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.CreateApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.DeleteApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.GetApplicationKeyRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationKeyMessages.ListApplicationKeysRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ApplicationIdRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.CreateApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.GetApplicationRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.ListApplicationsRequest;
import io.zitadeltestkit.embedded.internal.api.application.ApplicationMessages.UpdateApplicationRequest;
import io.zitadeltestkit.embedded.internal.operation.Api;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** {@code zitadel.application.v2.ApplicationService}. */
public final class ApplicationApi implements Api {
  @Override
  public Service service() {
    return Service.of("zitadel.application.v2.ApplicationService")
        .add("CreateApplication", CreateApplicationRequest.class, ApplicationWrites::create)
        .add("UpdateApplication", UpdateApplicationRequest.class, ApplicationWrites::update)
        .add("GetApplication", GetApplicationRequest.class, ApplicationReads::get)
        .add("DeleteApplication", ApplicationIdRequest.class, ApplicationWrites::delete)
        .add("DeactivateApplication", ApplicationIdRequest.class, ApplicationWrites::deactivate)
        .add("ReactivateApplication", ApplicationIdRequest.class, ApplicationWrites::reactivate)
        .add("GenerateClientSecret", ApplicationIdRequest.class, ApplicationWrites::newSecret)
        .add("ListApplications", ListApplicationsRequest.class, ApplicationReads::list)
        .add("CreateApplicationKey", CreateApplicationKeyRequest.class, KeyOperations::create)
        .add("DeleteApplicationKey", DeleteApplicationKeyRequest.class, KeyOperations::delete)
        .add("GetApplicationKey", GetApplicationKeyRequest.class, KeyOperations::get)
        .add("ListApplicationKeys", ListApplicationKeysRequest.class, KeyOperations::list);
  }
}
