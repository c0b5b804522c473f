package io.zitadeltestkit.embedded.api.application;

import io.zitadeltestkit.embedded.api.Api;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.CreateApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.GetApplicationRequest;
import io.zitadeltestkit.embedded.api.application.ApplicationMessages.ListApplicationsRequest;
import io.zitadeltestkit.embedded.operation.Service;

/** {@code zitadel.application.v2.ApplicationService}. */
public final class ApplicationApi implements Api {
  @Override
  public Service service() {
    return Service.v2("zitadel.application.v2.ApplicationService")
        .add("CreateApplication", CreateApplicationRequest.class, ApplicationCreation::create)
        .add("GetApplication", GetApplicationRequest.class, ApplicationReads::get)
        .add("ListApplications", ListApplicationsRequest.class, ApplicationReads::list);
  }
}
