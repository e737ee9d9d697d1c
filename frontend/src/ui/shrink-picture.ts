/** Longest side, in pixels, of a picture that is sent: a page of small print stays legible. */
const longestSide = 2560;
/** Smaller files are sent as they are. */
const smallEnough = 1_500_000;
const quality = 0.85;

/** The size that a picture is drawn at: as it is, or with its longer side at the limit. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}

/** A large picture redrawn as a smaller JPEG, the way up that it was taken; anything else as it is. The server judges both. */
export async function shrinkPicture(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || file.size <= smallEnough) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const size = fitted(picture.width, picture.height);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context === null) return file;
    // What is transparent would turn black.
    context.fillStyle = 'white';
    context.fillRect(0, 0, size.width, size.height);
    context.drawImage(picture, 0, 0, size.width, size.height);
    picture.close();
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    return drawn.size < file.size
      ? new File([drawn], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' })
      : file;
  } catch {
    return file;
  }
}
