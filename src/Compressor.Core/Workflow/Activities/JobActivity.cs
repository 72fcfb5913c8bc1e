using System.Text.Json.Serialization;
using Compressor.Core.Instances;
using Compressor.Core.Telemetry;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>The input of every step of a job.</summary>
public abstract record JobStep(JobRef Job)
{
    [JsonIgnore]
    public string InstanceId => Job.InstanceId;

    [JsonIgnore]
    public string JobId => Job.JobId;

    /// <summary>The instance that has had a turn: the batch's, of an item.</summary>
    [JsonIgnore]
    public string Holder => Job.BatchId ?? Job.InstanceId;

    [JsonIgnore]
    public Language Language => Job.Language;
}

/// <summary>
/// An activity of a job. It ends early if the job is cancelled, and turns expected failures into a <see cref="JobError"/>.
/// Other exceptions pass through: they are transient or bugs, and the workflow tries again.
/// </summary>
public abstract class JobActivity<TInput, TOutput>(JobCancellations cancellations) : IActivity<TInput, ActivityResult<TOutput>>
    where TInput : JobStep
{
    /// <summary>False for steps that must run even if the job is cancelled (clean-up).</summary>
    protected virtual bool StopsWhenCancelled => true;

    /// <summary>True for steps that must not begin where the job is cancelled already. For the others that is found out while they run, which asks nothing of the store if they are over soon.</summary>
    protected virtual bool LooksFirst(TInput input) => false;

    /// <summary>False for steps that are over at once and run hundreds of times.</summary>
    protected virtual bool IsMeasured => true;

    public async Task<ActivityResult<TOutput>> RunAsync(TInput input, CancellationToken cancellationToken)
    {
        using var step = IsMeasured ? JobTelemetry.Step(GetType().Name, input.Job) : null;
        var result = await TryAsync(input, cancellationToken);
        step?.End(result.Error?.Code);
        return result;
    }

    private async Task<ActivityResult<TOutput>> TryAsync(TInput input, CancellationToken cancellationToken)
    {
        await using var watch = StopsWhenCancelled
            ? await cancellations.WatchAsync(input.InstanceId, LooksFirst(input), cancellationToken)
            : CancellationWatch.None(cancellationToken);
        try
        {
            watch.Token.ThrowIfCancellationRequested();
            return new(await ExecuteAsync(input, watch.Token), null);
        }
        catch (JobException e)
        {
            return new(default, e.Error) { Cause = e.Cause };
        }
        catch (NemoException e)
        {
            return new(default, BackendErrors.ToJobError(e, input.Language));
        }
        catch (BlobNotFoundException)
        {
            return new(default, Failures.SourceNotFound.In(input.Language));
        }
        catch (Exception e) when (DiskFull.Is(e) && !watch.JobCancelled && !cancellationToken.IsCancellationRequested)
        {
            // The workflow waits for room, and calls again.
            return new(default, Failures.NoRoom.In(input.Language));
        }
        catch (Exception) when (watch.JobCancelled && !cancellationToken.IsCancellationRequested)
        {
            // A stopped step can throw anything (cancelled, aborted stream, closed pipe); the reason is the cancellation.
            return new(default, Failures.Cancelled.In(input.Language));
        }
    }

    protected abstract Task<TOutput> ExecuteAsync(TInput input, CancellationToken cancellationToken);
}
