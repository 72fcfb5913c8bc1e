using Compressor.Api.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>GET /jobs/{id}/result?redirect=</c>: the latest result that the job has.</summary>
internal sealed class GetResult(JobLookup lookup, ResultAnswers results) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route)
    {
        ResultAnswers.Describe(route);
        route.WithSummary("Redirect to the video, or get its address");
    }

    public Task<IResult> HandleAsync(HttpContext context) => results.AnswerAsync(context, () => lookup.FindAsync(context));
}
