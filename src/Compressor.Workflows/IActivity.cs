namespace Compressor.Workflows;

/// <summary>One step with effects. Runs at least once: a second run after a crash must do no harm.</summary>
public interface IActivity<in TInput, TOutput>
{
    Task<TOutput> RunAsync(TInput input, CancellationToken cancellationToken);
}
