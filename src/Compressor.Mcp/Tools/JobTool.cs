using Compressor.Mcp.Refusals;
using Compressor.Api.Errors;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Mcp.Answers;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.Mcp.Tools;

/// <summary>A tool: reads its arguments, and turns whatever goes wrong into a sentence that an assistant can act on.</summary>
internal abstract partial class JobTool<TArguments>(Tool description, ToolContext context) : McpServerTool
    where TArguments : class
{
    public sealed override Tool ProtocolTool => description;

    public sealed override IReadOnlyList<object> Metadata => [];

    protected ToolContext Context => context;

    public sealed override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        var language = Language.English;
        try
        {
            var arguments = ToolArguments.Read<TArguments>(description, request.Params?.Arguments);
            language = LanguageOf(arguments);
            var answer = await AnswerAsync(arguments, new ToolProgress(request, context.Time), cancellationToken);
            return answer.ToResult();
        }
        catch (ToolException e)
        {
            return ToolAnswer.Refuse(e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            var problem = ExceptionProblem.Of(e, language);
            if (problem.Error.Is(Failures.Internal)) LogFailed(context.Logger, description.Name, e);
            return ToolAnswer.Refuse(problem.Error);
        }
    }

    /// <summary>The language of sentences about a call that failed.</summary>
    protected virtual Language LanguageOf(TArguments arguments) => Language.English;

    /// <exception cref="ToolException">It can't be done as asked.</exception>
    protected abstract Task<ToolAnswer> AnswerAsync(TArguments arguments, ToolProgress progress, CancellationToken cancellationToken);

    [LoggerMessage(LogLevel.Error, "The tool {Tool} failed.")]
    private static partial void LogFailed(ILogger logger, string tool, Exception exception);
}
