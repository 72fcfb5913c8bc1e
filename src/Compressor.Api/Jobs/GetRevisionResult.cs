using System.Globalization;
using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/revisions/{revision}/result?redirect=</c>: that revision's own result.</summary>
internal sealed class GetRevisionResult(IJobs jobs, JobLookup lookup, ResultAnswers results) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route)
    {
        ResultAnswers.Describe(route, Failures.RevisionNotFound);
        route.WithSummary("Redirect to a revision's video, or get its address");
    }

    public Task<IResult> HandleAsync(HttpContext context) => results.AnswerAsync(context, () => FindAsync(context));

    private async Task<Job> FindAsync(HttpContext context)
    {
        var revisions = await jobs.GetRevisionsAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound();
        return int.TryParse((string)context.GetRouteValue("revision")!, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && revisions.FirstOrDefault(revision => revision.Revision == number) is { } found
            ? found
            : throw new ApiException(Failures.RevisionNotFound);
    }
}
