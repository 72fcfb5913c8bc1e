using Compressor.Api.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Api.Routing;

/// <summary>A line of the route table.</summary>
/// <param name="Pattern">Below <c>/api</c>.</param>
internal sealed record ApiRoute(string Pattern, IReadOnlyList<string> Methods, Type Handler, Action<RouteHandlerBuilder> Describe)
{
    /// <summary>The query is the handler's own affair: a signed link.</summary>
    public bool TakesAnyQuery { get; init; }

    public static ApiRoute To<THandler>(string pattern, params string[] methods)
        where THandler : class, IRequestHandler => new(pattern, methods, typeof(THandler), THandler.Describe);

    public void Map(RouteGroupBuilder api)
    {
        // A RequestDelegate would leave the result unwritten, and the route out of the OpenAPI document.
        Func<HttpContext, Task<IResult>> handle = context =>
        {
            if (!TakesAnyQuery) QueryCheck.Check(context);
            return ((IRequestHandler)context.RequestServices.GetRequiredService(Handler)).HandleAsync(context);
        };
        var route = api.MapMethods(Pattern, Methods, handle).WithName(Handler.Name).WithPathParameters();
        Describe(route);
    }
}
