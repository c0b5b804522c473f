package io.zitadeltestkit.embedded.api.application;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.CreateApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.DeactivateApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.DeleteApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.GenerateClientSecretRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.GetApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.ListApplicationsRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.ReactivateApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.UpdateApplicationRequest;
import io.zitadeltestkit.embedded.api.application.KeyMessages.CreateApplicationKeyRequest;
import io.zitadeltestkit.embedded.api.application.KeyMessages.DeleteApplicationKeyRequest;
import io.zitadeltestkit.embedded.api.application.KeyMessages.GetApplicationKeyRequest;
import io.zitadeltestkit.embedded.api.application.KeyMessages.ListApplicationKeysRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.application.v2.ApplicationService}. */
public final class ApplicationApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.application.v2.ApplicationService")
        .add("CreateApplication", CreateApplicationRequest.class, ApplicationCreation::create)
        .add("UpdateApplication", UpdateApplicationRequest.class, ApplicationUpdate::update)
        .add("GetApplication", GetApplicationRequest.class, ApplicationReads::get)
        .add("DeleteApplication", DeleteApplicationRequest.class, ApplicationWrites::delete)
        .add(
            "DeactivateApplication",
            DeactivateApplicationRequest.class,
            ApplicationWrites::deactivate)
        .add(
            "ReactivateApplication",
            ReactivateApplicationRequest.class,
            ApplicationWrites::reactivate)
        .add(
            "GenerateClientSecret", GenerateClientSecretRequest.class, ApplicationWrites::newSecret)
        .add("ListApplications", ListApplicationsRequest.class, ApplicationReads::list)
        .add("CreateApplicationKey", CreateApplicationKeyRequest.class, KeyOperations::create)
        .add("DeleteApplicationKey", DeleteApplicationKeyRequest.class, KeyOperations::delete)
        .add("GetApplicationKey", GetApplicationKeyRequest.class, KeyOperations::get)
        .add("ListApplicationKeys", ListApplicationKeysRequest.class, KeyOperations::list);
  }
}
