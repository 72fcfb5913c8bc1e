using System.Text.Json;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Estimates;

/// <summary>
/// Tells what a message would make of a session's files: as if it were sent and the draft rendered, but nothing is kept or charged. As many at once as
/// renders.
/// </summary>
internal sealed class EstimateJob(IAgent agent, IVideoEstimator estimator, UploadStore uploads, DataFolder folder, IOptions<RendererOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(options.Value.Workers);

    /// <param name="message">Null: the draft as it is.</param>
    /// <exception cref="DraftException">The draft can't be rendered.</exception>
    public async Task<EstimateOutcome> RunAsync(Session session, string? message, CancellationToken cancellationToken)
    {
        var files = uploads.OfSession(session.Id);
        var answer = message is null ? new AgentAnswer(session.Draft, []) : await agent.AnswerAsync(new AgentRequest(message, session.Draft, files), cancellationToken);
        if (answer.Draft is null || (message is not null && !IsEdited(answer))) return new EstimateOutcome(answer);
        using var draft = JsonDocument.Parse(answer.Draft);
        var read = DraftReader.Read(draft.RootElement, files);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(answer, read, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<EstimateOutcome> RunAsync(AgentAnswer answer, RenderableDraft read, CancellationToken cancellationToken)
    {
        var work = folder.WorkFolder("estimate-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(work);
        try
        {
            var estimate = await estimator.EstimateAsync(EncodingRequests.Of(read, folder, Path.Combine(work, "none"), work), cancellationToken);
            return new EstimateOutcome(answer) { Estimate = estimate, LeftOut = read.LeftOut };
        }
        catch (EncodingException exception)
        {
            return new EstimateOutcome(answer) { Error = exception };
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The message asked for something that can be done.</summary>
    private static bool IsEdited(AgentAnswer answer) => answer.Report is { Applied.Count: > 0 };
}

/// <param name="Answer">The agent's, as to a message.</param>
internal sealed record EstimateOutcome(AgentAnswer Answer)
{
    /// <summary>Null: nothing would be rendered, or it would fail.</summary>
    public EncodingEstimate? Estimate { get; init; }

    /// <summary>Tracks that would not be rendered.</summary>
    public IReadOnlyList<EncodingNote> LeftOut { get; init; } = [];

    /// <summary>Why the render would fail; null: it would not, as far as it can be told.</summary>
    public EncodingException? Error { get; init; }
}
