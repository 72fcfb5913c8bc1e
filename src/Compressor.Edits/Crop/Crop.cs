namespace Compressor.Edits;

/// <summary>
/// The part of the picture that is kept, whatever its shape (a shape is an <see cref="AspectRatio"/>). Sides are those of the source as it is shown, before any
/// rotation or flip that is asked for. The black bars go first, then the margins, then all but the area.
/// </summary>
public sealed record Crop
{
    public CropMargin? Left { get; init; }
    public CropMargin? Top { get; init; }
    public CropMargin? Right { get; init; }
    public CropMargin? Bottom { get; init; }

    /// <summary>Cut off the black bars at the edges, which only the picture itself shows.</summary>
    public bool BlackBars { get; init; }

    /// <summary>Keep only so much.</summary>
    public CropArea? Area { get; init; }

    /// <summary>The part that is kept of a picture of so many pixels, at even offsets and with even sides; null: too little is left of it. Black bars are not known here.</summary>
    public CropRectangle? Within(int width, int height) => Within(new CropRectangle(0, 0, width, height));

    /// <param name="picture">What is left of the picture without its black bars.</param>
    public CropRectangle? Within(CropRectangle picture)
    {
        int left = EvenUp(Left?.Of(picture.Width)), right = EvenUp(Right?.Of(picture.Width)), top = EvenUp(Top?.Of(picture.Height)), bottom = EvenUp(Bottom?.Of(picture.Height));
        int width = picture.Width - left - right, height = picture.Height - top - bottom;
        if (Area is { } area)
        {
            if (area.Width > width || area.Height > height) return null;
            left += Offset(width - area.Width, area.Anchor.Across());
            top += Offset(height - area.Height, area.Anchor.Down());
            (width, height) = (area.Width, area.Height);
        }

        (width, height) = (width == picture.Width ? width : width / 2 * 2, height == picture.Height ? height : height / 2 * 2);
        return Math.Min(width, height) < Limits.MinSide ? null : new CropRectangle(picture.X + left, picture.Y + top, width, height);
    }

    /// <summary>The same part, named by the sides of the picture before it was turned and then mirrored.</summary>
    /// <param name="degrees">Clockwise: 0, 90, 180 or 270.</param>
    public Crop Before(int degrees, Flip? flip)
    {
        var crop = flip?.Direction switch
        {
            FlipDirection.Horizontal => this with { Left = Right, Right = Left, Area = Area is { } a ? a with { Anchor = Anchors.At(-a.Anchor.Across(), a.Anchor.Down()) } : null },
            FlipDirection.Vertical => this with { Top = Bottom, Bottom = Top, Area = Area is { } a ? a with { Anchor = Anchors.At(a.Anchor.Across(), -a.Anchor.Down()) } : null },
            _ => this,
        };
        for (; degrees > 0; degrees -= 90)
        {
            // After a quarter turn clockwise, what was at the left is at the top.
            crop = crop with
            {
                Left = crop.Top,
                Top = crop.Right,
                Right = crop.Bottom,
                Bottom = crop.Left,
                Area = crop.Area is { } a ? new CropArea(a.Height, a.Width, Anchors.At(a.Anchor.Down(), -a.Anchor.Across())) : null,
            };
        }

        return crop;
    }

    private static int EvenUp(double? pixels) => (int)Math.Ceiling((pixels ?? 0) / 2) * 2;

    private static int Offset(int room, int at) => at switch { < 0 => 0, 0 => room / 4 * 2, _ => room };
}

/// <summary>A part of a picture, in pixels.</summary>
public sealed record CropRectangle(int X, int Y, int Width, int Height);
