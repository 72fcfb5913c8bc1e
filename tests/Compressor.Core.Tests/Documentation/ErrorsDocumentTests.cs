using System.Text;
using Compressor.Errors;
using Compressor.TestSupport;

namespace Compressor.Core.Tests.Documentation;

public class ErrorsDocumentTests
{
    private const string Head = """
        # Errors

        <!-- Generated from src/Compressor.Errors/Failures*.cs. Regenerate: UPDATE_DOCS=1 ./test GeneratedDocument -->

        Every error has a stable `code`. The API answers with problem details (RFC 9457, `application/problem+json`): the code, the HTTP status
        below, and both sentences as `detail`. A failed job has `error.code`, `error.message` and `error.action`, and its
        `GET /api/jobs/{id}/operation` answers 422. Sentences about a job are in the language of its prompt, and those about a request in the
        language of `Accept-Language`: English or Chinese. A code with several rows has several sentences.

        **Again?** tells whether trying again helps:

        | | |
        |---|---|
        | no | The same request fails again: change it first. |
        | later | The same request may succeed later. |
        | waits | The job waits for as long as the backend asks, once, and continues. |
        | retries | The job tries the step again a few times. |
        | new session | The job begins a new session. |
        | renders again | The job renders once more. |

        """;

    [Fact]
    public void GeneratedDocument_errors_md_is_the_table_of_failures()
    {
        var text = new StringBuilder(Head).AppendLine().AppendLine("| Code | HTTP | Again? | Message | What to do |").AppendLine("|---|---|---|---|---|");
        foreach (var row in Failures.All.OrderBy(row => row.Code, StringComparer.Ordinal))
            text.AppendLine($"| `{row.Code}` | {row.HttpStatus} | {Again(row.Retry)} | {Cell(row.Message.English)} | {Cell(row.Action.English)} |");
        GeneratedDocument.AssertCurrent("docs/errors.md", text.ToString());
    }

    /// <summary>Names of values in angle brackets would be markup; in italics they are plain.</summary>
    private static string Cell(string sentence) => sentence.Replace("{", "*", StringComparison.Ordinal).Replace("}", "*", StringComparison.Ordinal);

    private static string Again(FailureRetry retry) => retry switch
    {
        FailureRetry.Never => "no",
        FailureRetry.Later => "later",
        FailureRetry.AfterWait => "waits",
        FailureRetry.Step => "retries",
        FailureRetry.Session => "new session",
        FailureRetry.Render => "renders again",
        _ => throw new ArgumentOutOfRangeException(nameof(retry), retry, message: null),
    };
}
