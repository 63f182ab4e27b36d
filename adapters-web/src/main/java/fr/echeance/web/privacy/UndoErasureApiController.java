package fr.echeance.web.privacy;

import fr.echeance.application.privacy.UndoErasure;
import fr.echeance.web.shared.Problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A request to be erased belongs to whoever was given its address: its owner signs in no more. */
@RestController
@RequestMapping(path = UndoLinks.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "My data")
class UndoErasureApiController {
    private final UndoErasure undoErasure;
    private final UndoLinks links;

    UndoErasureApiController(UndoErasure undoErasure, UndoLinks links) {
        this.undoErasure = undoErasure;
        this.links = links;
    }

    @DeleteMapping("/{erasure}")
    @Operation(
            operationId = "undoErasureByLink",
            summary = "Undo a request to be erased",
            description = "The `undo` address of the answer to it, until the request runs.")
    @ApiResponse(responseCode = "204", description = "All is there again", content = @Content)
    @ApiResponse(responseCode = "409", description = "too-late: it ran, or was undone")
    ResponseEntity<Void> undo(@PathVariable String erasure) {
        return OwnDataApiController.answer(
                undoErasure.handle(
                        links.read(erasure)
                                .orElseThrow(() ->
                                        Problem.of(HttpStatus.NOT_FOUND, "no such request"))));
    }
}
