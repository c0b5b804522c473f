package io.zitadeltestkit.it.clients.resourceserver;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the resource servers guard. */
@RestController
class InvoiceController {
  @GetMapping("/health")
  String health() {
    return "up";
  }

  @GetMapping("/me")
  String me(Principal caller) {
    return caller.getName();
  }

  @GetMapping("/invoices")
  String invoices() {
    return "42 invoices";
  }
}
