package io.zitadeltestkit.embedded.api.admin;

import java.util.List;

/** Requests and answers of {@code zitadel.admin.v1.AdminService}. */
interface AdminMessages {
  record GetSupportedLanguagesRequest() {}

  record GetSupportedLanguagesResponse(List<String> languages) {}
}
