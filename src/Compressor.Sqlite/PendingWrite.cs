namespace Compressor.Sqlite;

/// <summary>A unit of work on its way to the disk.</summary>
internal abstract class PendingWrite
{
    /// <summary>Of the work itself; it is told once what the work saw is on disk.</summary>
    public Exception? Error { get; private protected set; }

    /// <returns>True if nobody waits for this any more.</returns>
    public abstract bool IsDropped();

    /// <returns>False when it failed: see <see cref="Error"/>.</returns>
    public abstract bool TryRun(Statements statements);

    /// <summary>The commit succeeded.</summary>
    public abstract void Complete();

    /// <summary>The commit failed.</summary>
    public abstract void Fail(Exception error);
}

internal sealed class PendingWrite<T>(Func<Statements, T> work, Action<T>? onCommitted, CancellationToken cancellationToken) : PendingWrite
{
    // What follows must not run on the writer's thread.
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Task => _outcome.Task;

    public override bool IsDropped() => cancellationToken.IsCancellationRequested && _outcome.TrySetCanceled(cancellationToken);

    public override bool TryRun(Statements statements)
    {
        try
        {
            _result = work(statements);
        }
        catch (Exception e)
        {
            Error = e;
        }

        return Error is null;
    }

    public override void Complete()
    {
        try
        {
            if (Error is null) onCommitted?.Invoke(_result!);
        }
        catch (Exception e)
        {
            Error = e;
        }

        if (Error is null)
            _outcome.SetResult(_result!);
        else
            Fail(Error);
    }

    public override void Fail(Exception error) => _outcome.SetException(DatabaseFullException.Of(error));
}
