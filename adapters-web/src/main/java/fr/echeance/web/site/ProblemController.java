package fr.echeance.web.site;

import fr.echeance.web.shared.Problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container refuses before a controller is reached: the same problem as everywhere. */
@Controller
class ProblemController implements ErrorController {
    @RequestMapping("/error")
    void error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : null;
        throw Problem.of(known == null ? HttpStatus.NOT_FOUND : known, "");
    }
}
