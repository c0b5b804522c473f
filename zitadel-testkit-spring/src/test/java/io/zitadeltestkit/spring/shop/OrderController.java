package io.zitadeltestkit.spring.shop;

import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shop's protected resource. */
@RestController
public class OrderController {
  private final Stock stock;

  OrderController(Stock stock) {
    this.stock = stock;
  }

  @GetMapping("/me")
  String me(Principal caller) {
    return caller.getName();
  }

  @GetMapping("/orders")
  String orders() {
    return "42 orders";
  }

  @PostMapping("/stock")
  String fill() {
    return stock.level();
  }
}
